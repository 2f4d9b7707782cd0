package dev.portolan.lint.rules.chartmetadata;

import dev.portolan.lint.rule.ChartRule;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Severity;
import dev.portolan.lint.rule.Tag;

final class ChartVersionMissing implements ChartRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error("chart-version-missing", "The chart has no version", Tag.HELM, Tag.CORRECTNESS);
    }

    @Override
    public void check(ChartTree chart, Reporter reporter) {
        Node version = chart.metadata().get("version");
        if (chart.metadata().isMapping() && version.isEmpty()) {
            reporter.report(version, "the chart has no version")
                    .helm(Severity.ERROR, "Chart.yaml", "version is required");
        }
    }
}
