package dev.portolan.lint.rules.chartmetadata;

import dev.portolan.lint.rule.ChartRule;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Draft;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Severity;
import dev.portolan.lint.rule.Tag;

final class ChartIconUrlInvalid implements ChartRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "chart-icon-url-invalid", "icon is not an absolute URL or data URI", Tag.HELM, Tag.CORRECTNESS);
    }

    @Override
    public void check(ChartTree chart, Reporter reporter) {
        Node icon = chart.metadata().get("icon");
        if (!icon.isEmpty() && !Urls.isAbsolute(icon.text(), "http", "https", "oci", "data")) {
            Draft draft = reporter.report(icon, "icon is no URL");
            if (!GoUrls.isRequestUrl(icon.text())) {
                draft.helm(Severity.ERROR, "Chart.yaml", "invalid icon URL '" + icon.text() + "'");
            }
        }
    }
}
