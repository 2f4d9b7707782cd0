package dev.portolan.lint.rules.chartmetadata;

import dev.portolan.lint.rule.ChartRule;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Severity;
import dev.portolan.lint.rule.Tag;

final class DependencyNotVendored implements ChartRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "dependency-not-vendored",
                "A listed dependency is not present in charts/, so offline rendering is impossible",
                Tag.HELM,
                Tag.CORRECTNESS);
    }

    @Override
    public void check(ChartTree chart, Reporter reporter) {
        for (Node dependency : chart.dependencies()) {
            Node name = dependency.get("name");
            boolean there = chart.subcharts().stream().anyMatch(subchart -> name.is(subchart.name()));
            if (!name.isEmpty() && !there) {
                reporter.report(
                                name,
                                "the dependency " + name.text() + " is not in charts/; what it brings is not checked")
                        .hint("run helm dependency build")
                        .helm(Severity.WARNING, ".", "chart directory is missing these dependencies: " + name.text());
            }
        }
    }
}
