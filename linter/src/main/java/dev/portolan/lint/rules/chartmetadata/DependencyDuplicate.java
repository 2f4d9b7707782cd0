package dev.portolan.lint.rules.chartmetadata;

import dev.portolan.lint.rule.ChartRule;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Severity;
import dev.portolan.lint.rule.Tag;
import java.util.HashMap;
import java.util.Map;

final class DependencyDuplicate implements ChartRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "dependency-duplicate",
                "Two dependencies share a name or alias, so one hides the other",
                Tag.HELM,
                Tag.CORRECTNESS);
    }

    @Override
    public void check(ChartTree chart, Reporter reporter) {
        Map<String, Node> seen = new HashMap<>();
        for (Node dependency : chart.dependencies()) {
            Node name = dependency.get("alias").isEmpty() ? dependency.get("name") : dependency.get("alias");
            Node first = name.isEmpty() ? null : seen.putIfAbsent(name.text(), name);
            if (first != null) {
                reporter.report(name, "two dependencies are called " + name.text())
                        .related(first, "the other one")
                        .helm(Severity.ERROR, ".", "multiple dependencies with name or alias: " + name.text());
            }
        }
    }
}
