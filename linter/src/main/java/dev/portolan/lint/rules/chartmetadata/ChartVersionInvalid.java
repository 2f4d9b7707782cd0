package dev.portolan.lint.rules.chartmetadata;

import dev.portolan.core.chart.Versions;
import dev.portolan.lint.rule.ChartRule;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Severity;
import dev.portolan.lint.rule.Tag;

final class ChartVersionInvalid implements ChartRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "chart-version-invalid",
                "The chart version cannot be parsed as a semantic version",
                Tag.HELM,
                Tag.CORRECTNESS);
    }

    @Override
    public void check(ChartTree chart, Reporter reporter) {
        Node version = chart.metadata().get("version");
        if (!version.isEmpty() && !Versions.isVersion(version.text())) {
            reporter.report(version, "the version " + version.text() + " is no semantic version")
                    .helm(Severity.ERROR, "Chart.yaml", "version '" + version.text() + "' is not a valid SemVer");
        } else if (version.is("0.0.0")) {
            reporter.report(version, "the version 0.0.0 is below all others");
        }
    }
}
