package dev.portolan.lint.rules.crossresource;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;

final class PdbPolicyInvalid implements ManifestRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "pdb-policy-invalid",
                "A disruption budget states neither bound or both",
                Tag.CORRECTNESS,
                Tag.RELIABILITY);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        if (!manifest.isA("PodDisruptionBudget")) {
            return;
        }
        Node min = manifest.spec().get("minAvailable");
        Node max = manifest.spec().get("maxUnavailable");
        if (min.isPresent() && max.isPresent()) {
            reporter.report(max, "minAvailable and maxUnavailable exclude each other")
                    .related(min, "the other one");
        } else if (!min.isPresent() && !max.isPresent()) {
            reporter.report(min, "the budget gives neither minAvailable nor maxUnavailable");
        }
    }
}
