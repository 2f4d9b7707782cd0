package dev.portolan.lint.rules.workload;

import dev.portolan.lint.rule.Container;
import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;

final class CpuRequestMissing implements ManifestRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.warning("cpu-request-missing", "No CPU request is set", Tag.RELIABILITY, Tag.BEST_PRACTICE);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        boolean initContainers = reporter.settings().flag("initContainers", false);
        for (Container container : Container.of(manifest)) {
            boolean counts = initContainers || container.role() == Container.Role.MAIN;
            Node cpu = container.at("resources", "requests", "cpu");
            if (counts
                    && !manifest.isTest()
                    && !cpu.isPresent()
                    && !container.at("resources", "limits", "cpu").isPresent()
                    && container.pod().spec().get("resources").isEmpty()) {
                reporter.report(cpu, container.title() + " has no CPU request");
            }
        }
    }
}
