package dev.portolan.lint.rules.chartstructure;

import dev.portolan.lint.rule.ChartRule;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Severity;
import dev.portolan.lint.rule.Tag;

final class ValuesFileMissing implements ChartRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.info("values-file-missing", "The chart has no values.yaml", Tag.HELM, Tag.BEST_PRACTICE);
    }

    @Override
    public void check(ChartTree chart, Reporter reporter) {
        boolean read = chart.templates().stream()
                .anyMatch(template -> template.text().content().contains(".Values"));
        if (read && !chart.has("values.yaml")) {
            reporter.report(
                            chart.place("values.yaml"),
                            "templates read values, but there is no values.yaml to look them up")
                    .helm(Severity.INFO, "values.yaml", "file does not exist");
        }
    }
}
