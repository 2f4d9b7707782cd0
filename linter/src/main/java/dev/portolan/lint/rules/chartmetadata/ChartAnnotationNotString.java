package dev.portolan.lint.rules.chartmetadata;

import dev.portolan.lint.rule.ChartRule;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;

final class ChartAnnotationNotString implements ChartRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "chart-annotation-not-string",
                "An annotation value in Chart.yaml is not a string, so Helm cannot load the chart",
                Tag.HELM,
                Tag.CORRECTNESS);
    }

    @Override
    public void check(ChartTree chart, Reporter reporter) {
        for (Node annotation : chart.metadata().get("annotations").fields()) {
            if (annotation.isPresent() && !annotation.isString()) {
                reporter.report(annotation, "the annotation " + annotation.key() + " is no string: write it in quotes");
            }
        }
    }
}
