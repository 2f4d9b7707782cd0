package dev.portolan.lint.rules.chartmetadata;

import dev.portolan.lint.rule.ChartRule;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.util.regex.Pattern;

final class ChartKubeVersionInvalid implements ChartRule {
    private static final Pattern RANGE = Pattern.compile(
            "\\s*(?:(?:=|!=|>|<|>=|=>|<=|=<|~|~>|\\^)?\\s*v?(?:[0-9xX*]+)(?:\\.[0-9xX*]+){0,2}(?:-[0-9A-Za-z.-]+)?(?:\\+[0-9A-Za-z.-]+)?(?:\\s+-\\s+|\\s*,\\s*|\\s*\\|\\|\\s*|\\s+|\\s*$))+");

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "chart-kube-version-invalid", "kubeVersion is not a valid version constraint", Tag.CORRECTNESS);
    }

    @Override
    public void check(ChartTree chart, Reporter reporter) {
        Node range = chart.metadata().get("kubeVersion");
        if (!range.isEmpty() && !RANGE.matcher(range.text()).matches()) {
            reporter.report(range, "kubeVersion is no version range: " + range.text());
        }
    }
}
