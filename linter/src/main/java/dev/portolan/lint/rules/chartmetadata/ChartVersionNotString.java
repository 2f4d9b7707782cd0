package dev.portolan.lint.rules.chartmetadata;

import dev.portolan.lint.rule.ChartRule;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Severity;
import dev.portolan.lint.rule.Tag;
import java.util.List;

final class ChartVersionNotString implements ChartRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "chart-version-not-string",
                "version or appVersion is a YAML number, so digits can be lost (1.10 becomes 1.1)",
                Tag.HELM,
                Tag.CORRECTNESS);
    }

    @Override
    public void check(ChartTree chart, Reporter reporter) {
        for (String field : List.of("version", "appVersion")) {
            Node version = chart.metadata().get(field);
            if (version.isNumber() || version.kind() == Node.Kind.BOOLEAN) {
                String type = version.isNumber() ? "float64" : "bool";
                reporter.report(version, field + " is read as a number: write it in quotes")
                        .hint(field + ": \"" + version.text() + "\"")
                        .helm(Severity.ERROR, "Chart.yaml", helm(field, type));
            } else if (version.isNull()) {
                reporter.report(version, field + " is null: write a version in quotes, or leave the field out")
                        .helm(Severity.ERROR, "Chart.yaml", helm(field, "<nil>"));
            }
        }
    }

    private static String helm(String field, String type) {
        return field + " should be of type string but it's of type " + type;
    }
}
