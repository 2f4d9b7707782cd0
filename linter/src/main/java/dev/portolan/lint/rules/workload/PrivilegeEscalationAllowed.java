package dev.portolan.lint.rules.workload;

import dev.portolan.lint.rule.Container;
import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;

final class PrivilegeEscalationAllowed implements ManifestRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "privilege-escalation-allowed",
                "A container may gain more privileges than its parent process",
                Tag.SECURITY,
                Tag.PSS_RESTRICTED,
                Tag.CIS);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        for (Container container : Container.of(manifest)) {
            Node allowed = container.security("allowPrivilegeEscalation");
            if (!allowed.isFalse() && !container.pod().isWindows()) {
                reporter.report(allowed, container.title() + " does not set allowPrivilegeEscalation to false")
                        .hint("set securityContext.allowPrivilegeEscalation: false");
            }
        }
    }
}
