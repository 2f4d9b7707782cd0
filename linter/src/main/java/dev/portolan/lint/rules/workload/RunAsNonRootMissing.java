package dev.portolan.lint.rules.workload;

import dev.portolan.lint.rule.Container;
import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;

final class RunAsNonRootMissing implements ManifestRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "run-as-non-root-missing",
                "Nothing stops the image from running as root",
                Tag.SECURITY,
                Tag.PSS_RESTRICTED,
                Tag.CIS);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        for (Container container : Container.of(manifest)) {
            Node nonRoot = container.effectiveSecurity("runAsNonRoot");
            Node user = container.effectiveSecurity("runAsUser");
            if (!nonRoot.isTrue() && !user.isPresent() && !container.pod().hasUserNamespace()) {
                reporter.report(
                                nonRoot,
                                container.title() + " may run as root: neither runAsNonRoot nor runAsUser is set")
                        .hint("set securityContext.runAsNonRoot: true");
            }
        }
    }
}
