package dev.portolan.lint.rules.workload;

import dev.portolan.lint.rule.Container;
import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;

final class MemoryLimitMissing implements ManifestRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.warning("memory-limit-missing", "No memory limit is set", Tag.RELIABILITY, Tag.BEST_PRACTICE);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        boolean initContainers = reporter.settings().flag("initContainers", false);
        for (Container container : Container.of(manifest)) {
            boolean counts = initContainers || container.role() == Container.Role.MAIN;
            Node memory = container.at("resources", "limits", "memory");
            if (counts
                    && !manifest.isTest()
                    && !memory.isPresent()
                    && container.pod().spec().get("resources").isEmpty()) {
                reporter.report(memory, container.title() + " has no memory limit");
            }
        }
    }
}
