package dev.portolan.lint.rules.workload;

import dev.portolan.lint.rule.Container;
import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;

final class RunAsRoot implements ManifestRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "run-as-root", "A container is told to run as user 0", Tag.SECURITY, Tag.PSS_RESTRICTED, Tag.CIS);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        for (Container container : Container.of(manifest)) {
            Node user = container.effectiveSecurity("runAsUser");
            if (user.number(-1) == 0 && !container.pod().hasUserNamespace()) {
                reporter.report(user, container.title() + " runs as user 0")
                        .hint("name the user that the image is made for");
            }
        }
    }
}
