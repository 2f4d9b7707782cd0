package dev.portolan.lint.rules.chartstructure;

import dev.portolan.lint.rule.ChartRule;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Severity;
import dev.portolan.lint.rule.Tag;

final class TemplatesDirMissing implements ChartRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "templates-dir-missing",
                "An application chart has no templates directory and no dependencies",
                Tag.HELM,
                Tag.CORRECTNESS);
    }

    @Override
    public void check(ChartTree chart, Reporter reporter) {
        boolean installsNothing = !chart.isLibrary() && chart.dependencies().isEmpty();
        if (chart.has("templates")) {
            reporter.report(chart.place("templates"), "templates is a file, where a directory is expected")
                    .helm(Severity.ERROR, "templates/", "not a directory");
        } else if (chart.below("templates/").isEmpty()) {
            reporter.report(
                            chart.place("Chart.yaml"),
                            installsNothing
                                    ? "the chart has neither templates nor dependencies, so it installs nothing"
                                    : "the chart has no templates of its own")
                    .severity(installsNothing ? Severity.WARNING : Severity.INFO)
                    .helm(Severity.WARNING, "templates/", "directory does not exist");
        }
    }
}
