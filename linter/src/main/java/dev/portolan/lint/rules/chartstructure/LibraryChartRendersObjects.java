package dev.portolan.lint.rules.chartstructure;

import dev.portolan.lint.rule.ChartRule;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Place;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.rule.TemplateFile;

final class LibraryChartRendersObjects implements ChartRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "library-chart-renders-objects",
                "A library chart has ordinary template files, which Helm does not render",
                Tag.HELM,
                Tag.CORRECTNESS);
    }

    @Override
    public void check(ChartTree chart, Reporter reporter) {
        if (chart.isLibrary()) {
            for (TemplateFile template : chart.templates()) {
                if (!template.isPartial()) {
                    reporter.report(
                            Place.startOf(template.path()),
                            "a library chart only holds definitions, in files that begin with an underscore");
                }
            }
        }
    }
}
