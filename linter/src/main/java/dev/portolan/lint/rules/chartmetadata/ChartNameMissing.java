package dev.portolan.lint.rules.chartmetadata;

import dev.portolan.lint.rule.ChartRule;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Severity;
import dev.portolan.lint.rule.Tag;

final class ChartNameMissing implements ChartRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error("chart-name-missing", "The chart has no name", Tag.HELM, Tag.CORRECTNESS);
    }

    @Override
    public void check(ChartTree chart, Reporter reporter) {
        Node name = chart.metadata().get("name");
        if (chart.metadata().isMapping() && name.isEmpty()) {
            reporter.report(name, "the chart has no name").helm(Severity.ERROR, "Chart.yaml", "name is required");
        }
    }
}
