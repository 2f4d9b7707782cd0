package dev.portolan.lint.rules.chartmetadata;

import dev.portolan.lint.rule.ChartRule;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Draft;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Severity;
import dev.portolan.lint.rule.Tag;
import java.util.regex.Pattern;

final class ChartMaintainerInvalid implements ChartRule {
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>()\\[\\]\\\\,;:\".]+(?:\\.[^\\s@<>()\\[\\]\\\\,;:\".]+)*"
                    + "@(?:[\\p{L}\\d](?:[\\p{L}\\d_~-]*[\\p{L}\\d])?\\.)+\\p{L}(?:[\\p{L}\\d_~-]*[\\p{L}\\d])?");

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "chart-maintainer-invalid",
                "A maintainer entry is null, nameless, or has a malformed email or URL",
                Tag.HELM,
                Tag.CORRECTNESS);
    }

    @Override
    public void check(ChartTree chart, Reporter reporter) {
        for (Node maintainer : chart.metadata().get("maintainers").items()) {
            Node email = maintainer.get("email");
            Node url = maintainer.get("url");
            if (!maintainer.isMapping()) {
                reporter.report(maintainer, "a maintainer is a mapping with a name")
                        .helm(Severity.ERROR, "Chart.yaml", "a maintainer entry is empty");
            } else if (maintainer.get("name").isEmpty()) {
                reporter.report(maintainer.get("name"), "the maintainer has no name")
                        .helm(Severity.ERROR, "Chart.yaml", "each maintainer requires a name");
            }
            String whose = "' for maintainer '" + maintainer.get("name").text() + "'";
            if (!email.isEmpty() && !EMAIL.matcher(email.text()).matches()) {
                reporter.report(email, email.text() + " is no e-mail address")
                        .helm(Severity.ERROR, "Chart.yaml", "invalid email '" + email.text() + whose);
            }
            if (!url.isEmpty() && !Urls.isAbsolute(url.text(), "http", "https")) {
                Draft draft = reporter.report(url, url.text() + " is no URL");
                if (!GoUrls.isUrl(url.text())) {
                    draft.helm(Severity.ERROR, "Chart.yaml", "invalid url '" + url.text() + whose);
                }
            }
        }
    }
}
