package dev.portolan.lint.rules.crossresource;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;

final class NetworkPolicySelectsNothing implements ReleaseRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "network-policy-selects-nothing",
                "A network policy matches no rendered pod",
                Tag.NETWORKING,
                Tag.SECURITY);
    }

    @Override
    public void check(Release release, Reporter reporter) {
        if (!release.isComplete() || release.workloads().isEmpty()) {
            return;
        }
        for (Manifest policy : release.ofKind("NetworkPolicy")) {
            Node selector = policy.spec().get("podSelector");
            if (!selector.isEmpty()
                    && release.selectedBy(selector, policy.namespace()).isEmpty()) {
                reporter.reportKey(
                                selector,
                                "no rendered pod has the labels that the policy " + policy.name() + " selects")
                        .about(policy);
            }
        }
    }
}
