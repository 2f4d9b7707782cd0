package dev.portolan.lint.rules.chartmetadata;

import dev.portolan.lint.rule.ChartRule;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;

final class DependencyConditionNotBoolean implements ChartRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "dependency-condition-not-boolean",
                "The condition resolves to something else than a boolean and Helm ignores it",
                Tag.CORRECTNESS);
    }

    @Override
    public void check(ChartTree chart, Reporter reporter) {
        Node values = chart.defaults().root();
        for (Node dependency : chart.dependencies()) {
            for (String path : dependency.get("condition").text().split(",", -1)) {
                Node value = values.at(path.strip().split("\\.", -1));
                if (value.isPresent() && value.kind() != Node.Kind.BOOLEAN) {
                    reporter.report(
                            value,
                            path.strip() + " switches the dependency "
                                    + dependency.get("name").text() + " and is no boolean, so it is ignored");
                }
            }
        }
    }
}
