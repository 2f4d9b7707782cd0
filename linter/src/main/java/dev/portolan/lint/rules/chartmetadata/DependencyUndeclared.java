package dev.portolan.lint.rules.chartmetadata;

import dev.portolan.lint.rule.ChartRule;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Severity;
import dev.portolan.lint.rule.Tag;
import java.util.HashSet;
import java.util.Set;

final class DependencyUndeclared implements ChartRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "dependency-undeclared",
                "A chart lies in charts/ without being listed as dependency",
                Tag.HELM,
                Tag.CORRECTNESS);
    }

    @Override
    public void check(ChartTree chart, Reporter reporter) {
        Set<String> declared = new HashSet<>();
        for (Node dependency : chart.dependencies()) {
            declared.add(dependency.get("name").text());
            declared.add(dependency.get("alias").text());
        }
        for (ChartTree subchart : chart.subcharts()) {
            Node name = subchart.metadata().get("name");
            if (!name.isEmpty() && !declared.contains(name.text())) {
                reporter.report(name, "the chart " + name.text() + " lies in charts/ and is not among the dependencies")
                        .helm(Severity.ERROR, ".", "chart metadata is missing these dependencies: " + name.text());
            }
        }
    }
}
