package dev.portolan.lint.rules.chartmetadata;

import dev.portolan.lint.rule.ChartRule;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.util.regex.Pattern;

final class ChartMaintainerInvalid implements ChartRule {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");

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
                reporter.report(maintainer, "a maintainer is a mapping with a name");
            } else if (maintainer.get("name").isEmpty()) {
                reporter.report(maintainer.get("name"), "the maintainer has no name");
            }
            if (!email.isEmpty() && !EMAIL.matcher(email.text()).matches()) {
                reporter.report(email, email.text() + " is no e-mail address");
            }
            if (!url.isEmpty() && !Urls.isAbsolute(url.text(), "http", "https")) {
                reporter.report(url, url.text() + " is no URL");
            }
        }
    }
}
