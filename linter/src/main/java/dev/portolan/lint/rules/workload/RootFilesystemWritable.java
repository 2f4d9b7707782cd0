package dev.portolan.lint.rules.workload;

import dev.portolan.lint.rule.Container;
import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;

final class RootFilesystemWritable implements ManifestRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "root-filesystem-writable", "The container can write to its root filesystem", Tag.SECURITY, Tag.CIS);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        for (Container container : Container.of(manifest)) {
            Node readOnly = container.security("readOnlyRootFilesystem");
            if (!readOnly.isTrue() && !container.pod().isWindows()) {
                reporter.report(readOnly, container.title() + " can write to its root filesystem")
                        .hint("set securityContext.readOnlyRootFilesystem: true and mount an emptyDir where it writes");
            }
        }
    }
}
