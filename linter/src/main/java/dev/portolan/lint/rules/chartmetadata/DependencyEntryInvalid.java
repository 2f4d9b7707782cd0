package dev.portolan.lint.rules.chartmetadata;

import dev.portolan.lint.rule.ChartRule;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;

final class DependencyEntryInvalid implements ChartRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "dependency-entry-invalid",
                "A dependency entry is null or lacks name or version",
                Tag.HELM,
                Tag.CORRECTNESS);
    }

    @Override
    public void check(ChartTree chart, Reporter reporter) {
        for (Node dependency : chart.dependencies()) {
            if (!dependency.isMapping()) {
                reporter.report(dependency, "a dependency is a mapping with name, version and repository");
            } else if (dependency.get("name").isEmpty()) {
                reporter.report(dependency.get("name"), "the dependency has no name");
            } else if (dependency.get("version").isEmpty()
                    && !dependency.get("repository").isEmpty()) {
                reporter.report(
                        dependency.get("version"),
                        "the dependency " + dependency.get("name").text() + " has no version");
            }
        }
    }
}
