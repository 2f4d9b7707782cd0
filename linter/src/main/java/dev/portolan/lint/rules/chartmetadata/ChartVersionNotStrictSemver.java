package dev.portolan.lint.rules.chartmetadata;

import dev.portolan.core.chart.Versions;
import dev.portolan.lint.rule.ChartRule;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Severity;
import dev.portolan.lint.rule.Tag;
import java.util.regex.Pattern;

final class ChartVersionNotStrictSemver implements ChartRule {
    /** The grammar of Semantic Versioning 2.0. */
    private static final Pattern STRICT =
            Pattern.compile("NUMBER\\.NUMBER\\.NUMBER(?:-PART(?:\\.PART)*)?(?:\\+[\\w.-]+)?"
                    .replace("PART", "(?:NUMBER|\\d*[A-Za-z-][0-9A-Za-z-]*)")
                    .replace("NUMBER", "(?:0|[1-9]\\d*)"));

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "chart-version-not-strict-semver",
                "The chart version parses only leniently (v prefix, missing patch), which registries and Helm 4 charts "
                        + "refuse",
                Tag.HELM,
                Tag.BEST_PRACTICE);
    }

    @Override
    public void check(ChartTree chart, Reporter reporter) {
        Node version = chart.metadata().get("version");
        String text = version.text();
        if (Versions.isVersion(text) && !STRICT.matcher(text).matches()) {
            reporter.report(version, "the version " + text + " is taken for a version by some tools only")
                    .hint("write three numbers and no v, such as 1.2.0")
                    .helm(Severity.WARNING, "Chart.yaml", "version '" + text + "' is not a valid SemVerV2");
        }
    }
}
