package dev.portolan.lint.rules.workload;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;

final class NakedPod implements ManifestRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "naked-pod", "A bare Pod is not rescheduled when its node dies", Tag.RELIABILITY, Tag.BEST_PRACTICE);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        if (manifest.isA("Pod") && !manifest.isHook()) {
            reporter.report(manifest, "the pod " + manifest.name() + " has no controller that would replace it");
        }
    }
}
