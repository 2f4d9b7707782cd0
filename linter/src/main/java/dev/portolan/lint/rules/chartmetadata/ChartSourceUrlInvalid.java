package dev.portolan.lint.rules.chartmetadata;

import dev.portolan.lint.rule.ChartRule;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Draft;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Severity;
import dev.portolan.lint.rule.Tag;
import java.util.ArrayList;
import java.util.List;

final class ChartSourceUrlInvalid implements ChartRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "chart-source-url-invalid",
                "sources or home holds something that is not a URL",
                Tag.HELM,
                Tag.CORRECTNESS);
    }

    @Override
    public void check(ChartTree chart, Reporter reporter) {
        List<Node> urls = new ArrayList<>(chart.metadata().get("sources").items());
        Node home = chart.metadata().get("home");
        if (!home.isAbsent()) {
            urls.add(home);
        }
        for (Node url : urls) {
            if (!Urls.isAbsolute(url.text(), "http", "https", "oci", "ssh", "git", "git+https", "git+ssh", "file")) {
                Draft draft = reporter.report(url, "\"" + url.text() + "\" is no URL");
                if (url != home && !GoUrls.isRequestUrl(url.text())) {
                    draft.helm(Severity.ERROR, "Chart.yaml", "invalid source URL '" + url.text() + "'");
                }
            }
        }
    }
}
