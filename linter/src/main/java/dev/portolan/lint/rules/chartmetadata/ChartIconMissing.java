package dev.portolan.lint.rules.chartmetadata;

import dev.portolan.lint.rule.ChartRule;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Severity;
import dev.portolan.lint.rule.Tag;

final class ChartIconMissing implements ChartRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.info("chart-icon-missing", "The chart has no icon", Tag.HELM, Tag.STYLE)
                .offByDefault();
    }

    @Override
    public void check(ChartTree chart, Reporter reporter) {
        Node icon = chart.metadata().get("icon");
        if (chart.metadata().isMapping() && icon.isEmpty() && !chart.isLibrary()) {
            reporter.report(icon, "the chart has no icon").helm(Severity.INFO, "Chart.yaml", "icon is recommended");
        }
    }
}
