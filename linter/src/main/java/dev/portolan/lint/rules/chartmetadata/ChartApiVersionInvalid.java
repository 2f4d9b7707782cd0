package dev.portolan.lint.rules.chartmetadata;

import dev.portolan.lint.rule.ChartRule;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Draft;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Severity;
import dev.portolan.lint.rule.Tag;
import java.util.List;

final class ChartApiVersionInvalid implements ChartRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "chart-api-version-invalid",
                "apiVersion of the chart is missing or not one that Helm accepts",
                Tag.HELM,
                Tag.CORRECTNESS);
    }

    @Override
    public void check(ChartTree chart, Reporter reporter) {
        List<String> allowed = reporter.settings().strings("allowed", List.of("v1", "v2"));
        Node version = chart.metadata().get("apiVersion");
        if (chart.metadata().isMapping() && !allowed.contains(version.text())) {
            String found = version.isEmpty() ? "is missing" : "is " + version.text();
            Draft draft =
                    reporter.report(version, "apiVersion " + found + "; expected " + String.join(" or ", allowed));
            if (!version.isOneOf("v1", "v2")) {
                String helm = version.isEmpty()
                        ? "apiVersion is required."
                        : "apiVersion '" + version.text() + "' is not valid.";
                draft.helm(Severity.ERROR, "Chart.yaml", helm + " The value must be either \"v1\" or \"v2\"");
            }
        }
    }
}
