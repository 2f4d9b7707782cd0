package dev.portolan.lint.rules.chartmetadata;

import dev.portolan.lint.rule.ChartRule;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Severity;
import dev.portolan.lint.rule.Tag;

final class ChartYamlMissing implements ChartRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "chart-yaml-missing",
                "The chart directory or archive has no Chart.yaml at its root",
                Tag.HELM,
                Tag.CORRECTNESS);
    }

    @Override
    public void check(ChartTree chart, Reporter reporter) {
        if (!chart.has("Chart.yaml")) {
            boolean folder = !chart.below("Chart.yaml/").isEmpty();
            String helm = folder
                    ? "should be a file, not a directory"
                    : "unable to check Chart.yaml file in chart: stat Chart.yaml: no such file or directory";
            reporter.report(chart.place("Chart.yaml"), folder ? "Chart.yaml is a directory" : "there is no Chart.yaml")
                    .helm(Severity.ERROR, "Chart.yaml", helm);
        }
    }
}
