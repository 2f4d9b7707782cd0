package dev.portolan.lint.rules.workload;

import dev.portolan.lint.rule.Container;
import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;

final class RunAsContradiction implements ManifestRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "run-as-contradiction",
                "runAsNonRoot is true while the user is 0, so the pod never starts",
                Tag.CORRECTNESS);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        for (Container container : Container.of(manifest)) {
            Node nonRoot = container.effectiveSecurity("runAsNonRoot");
            Node user = container.effectiveSecurity("runAsUser");
            if (nonRoot.isTrue() && user.number(-1) == 0) {
                reporter.report(user, container.title() + " runs as user 0 although runAsNonRoot is true")
                        .related(nonRoot, "runAsNonRoot is set here");
            }
        }
    }
}
