package dev.portolan.lint.rules.workload;

import dev.portolan.lint.rule.Container;
import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;

final class ProcMountUnmasked implements ManifestRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error("proc-mount-unmasked", "The /proc masks are removed", Tag.SECURITY, Tag.PSS_BASELINE);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        for (Container container : Container.of(manifest)) {
            Node procMount = container.security("procMount");
            if (!procMount.isEmpty()
                    && !procMount.is("Default")
                    && !container.pod().hasUserNamespace()) {
                reporter.report(procMount, container.title() + " removes the masks over /proc");
            }
        }
    }
}
