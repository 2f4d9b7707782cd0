package dev.portolan.lint.rules.chartmetadata;

import dev.portolan.core.chart.Versions;
import dev.portolan.lint.rule.ChartRule;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.util.List;

final class DependencyLockOutOfSync implements ChartRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "dependency-lock-out-of-sync", "The lock file no longer matches Chart.yaml", Tag.CORRECTNESS);
    }

    @Override
    public void check(ChartTree chart, Reporter reporter) {
        String file = chart.has("Chart.lock") ? "Chart.lock" : "requirements.lock";
        List<Node> locked = chart.yaml(file).root().get("dependencies").items();
        if (!chart.has(file)) {
            return;
        }
        for (Node dependency : chart.dependencies()) {
            Node name = dependency.get("name");
            Node range = dependency.get("version");
            List<Node> entries = locked.stream()
                    .filter(entry -> entry.get("name").is(name.text()))
                    .toList();
            if (entries.isEmpty()) {
                reporter.report(name, file + " does not list " + name.text()).hint("run helm dependency update");
            } else if (entries.stream().noneMatch(entry -> matches(range, entry.get("version")))) {
                Node version = entries.get(0).get("version");
                reporter.report(
                                version,
                                file + " has " + name.text() + " " + version.text() + ", which is not in the range "
                                        + range.text())
                        .related(range, "the range");
            }
        }
        for (Node entry : locked) {
            if (chart.dependencies().stream()
                    .noneMatch(dependency ->
                            dependency.get("name").is(entry.get("name").text()))) {
                reporter.report(entry.get("name"), entry.get("name").text() + " is no longer a dependency");
            }
        }
    }

    private static boolean matches(Node range, Node version) {
        return range.isEmpty() || range.is(version.text()) || Versions.isInRange(range.text(), version.text());
    }
}
