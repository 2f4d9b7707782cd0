package dev.portolan.lint.rules.chartmetadata;

import dev.portolan.lint.rule.ChartRule;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Severity;
import dev.portolan.lint.rule.Tag;

final class ChartTypeInvalid implements ChartRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "chart-type-invalid",
                "type is not application or library, or is used in a v1 chart",
                Tag.HELM,
                Tag.CORRECTNESS);
    }

    @Override
    public void check(ChartTree chart, Reporter reporter) {
        Node type = chart.metadata().get("type");
        if (type.isEmpty()) {
            return;
        } else if (!type.isOneOf("application", "library")) {
            reporter.report(type, "type is application or library, not " + type.text())
                    .helm(
                            Severity.ERROR,
                            "templates/",
                            "validation: chart.metadata.type must be application or library");
        } else if (chart.metadata().get("apiVersion").is("v1")) {
            reporter.report(type, "charts of apiVersion v1 have no type")
                    .helm(
                            Severity.ERROR,
                            "Chart.yaml",
                            "chart type is not valid in apiVersion 'v1'. It is valid in apiVersion 'v2'");
        }
    }
}
