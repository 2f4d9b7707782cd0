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

final class ChartNameFormat implements ChartRule {
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?");

    private static final Pattern WITH_DOTS = Pattern.compile("[a-z0-9]([a-z0-9.-]*[a-z0-9])?");

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "chart-name-format",
                "The chart name is not usable as a Kubernetes name prefix, so installs fail later",
                Tag.HELM,
                Tag.CORRECTNESS);
    }

    @Override
    public void check(ChartTree chart, Reporter reporter) {
        Node name = chart.metadata().get("name");
        int maxLength = reporter.settings().number("maxLength", 63);
        Pattern form = reporter.settings().flag("allowDots", false) ? WITH_DOTS : PLAIN;
        if (name.isEmpty()) {
            return;
        } else if (!form.matcher(name.text()).matches()) {
            Draft draft = reporter.report(
                    name, "the chart name " + name.text() + " has other than lower-case letters, digits and dashes");
            if (name.text().contains("/")) {
                draft.helm(Severity.ERROR, "Chart.yaml", "chart name \"" + name.text() + "\" is invalid");
            }
        } else if (name.text().length() > maxLength) {
            reporter.report(name, "the chart name has " + name.text().length() + " characters, more than " + maxLength);
        }
    }
}
