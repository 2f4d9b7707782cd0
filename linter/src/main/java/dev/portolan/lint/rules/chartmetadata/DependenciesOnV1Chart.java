package dev.portolan.lint.rules.chartmetadata;

import dev.portolan.lint.rule.ChartRule;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Severity;
import dev.portolan.lint.rule.Tag;

final class DependenciesOnV1Chart implements ChartRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "dependencies-on-v1-chart",
                "Chart.yaml lists dependencies although apiVersion is v1",
                Tag.HELM,
                Tag.CORRECTNESS);
    }

    @Override
    public void check(ChartTree chart, Reporter reporter) {
        Node dependencies = chart.metadata().get("dependencies");
        if (chart.metadata().get("apiVersion").is("v1") && !dependencies.isEmpty()) {
            reporter.reportKey(dependencies, "charts of apiVersion v1 list dependencies in requirements.yaml")
                    .hint("write apiVersion: v2")
                    .helm(
                            Severity.ERROR,
                            "Chart.yaml",
                            "dependencies are not valid in the Chart file with apiVersion 'v1'. They are valid in "
                                    + "apiVersion 'v2'");
        }
    }
}
