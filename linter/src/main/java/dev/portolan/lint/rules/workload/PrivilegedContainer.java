package dev.portolan.lint.rules.workload;

import dev.portolan.lint.rule.Container;
import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;

final class PrivilegedContainer implements ManifestRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "privileged-container", "A container runs privileged", Tag.SECURITY, Tag.PSS_BASELINE, Tag.CIS);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        for (Container container : Container.of(manifest)) {
            Node privileged = container.security("privileged");
            if (privileged.isTrue()) {
                reporter.report(privileged, container.title() + " runs privileged")
                        .hint("remove privileged, and add the single capability that the program needs");
            }
        }
    }
}
