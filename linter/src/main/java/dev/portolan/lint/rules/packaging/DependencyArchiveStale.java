package dev.portolan.lint.rules.packaging;

import dev.portolan.core.chart.Versions;
import dev.portolan.lint.rule.ChartRule;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.util.List;

final class DependencyArchiveStale implements ChartRule {
    private static final String HINT = "run helm dependency update, and commit charts/ together with the lock file";

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "dependency-archive-stale",
                "A vendored dependency does not satisfy the declared range or differs from the lock digest",
                Tag.HELM,
                Tag.CORRECTNESS);
    }

    @Override
    public void check(ChartTree chart, Reporter reporter) {
        String lock = chart.has("Chart.lock") ? "Chart.lock" : "requirements.lock";
        List<Node> locked = chart.yaml(lock).root().get("dependencies").items();
        for (ChartTree subchart : chart.subcharts()) {
            Node version = subchart.metadata().get("version");
            List<Node> declared = named(chart.dependencies(), subchart.name());
            if (version.isEmpty() || declared.isEmpty()) {
                continue;
            }
            String vendored = "charts/" + subchart.folder() + " is " + subchart.name() + " " + version.text();
            List<Node> entries = named(locked, subchart.name());
            if (declared.stream().noneMatch(dependency -> admits(dependency.get("version"), version))) {
                Node range = declared.get(0).get("version");
                reporter.report(range, vendored + ", which is not in the range " + range.text())
                        .related(version, "the vendored version")
                        .hint(HINT);
            } else if (!entries.isEmpty()
                    && entries.stream().noneMatch(entry -> entry.get("version").is(version.text()))) {
                Node wanted = entries.get(0).get("version");
                reporter.report(wanted, vendored + ", but " + lock + " says " + wanted.text())
                        .related(version, "the vendored version")
                        .hint(HINT);
            }
        }
    }

    private static List<Node> named(List<Node> entries, String name) {
        return entries.stream().filter(entry -> entry.get("name").is(name)).toList();
    }

    private static boolean admits(Node range, Node version) {
        return range.isEmpty() || range.is(version.text()) || Versions.isInRange(range.text(), version.text());
    }
}
