package dev.portolan.lint.rules.values;

import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.rule.ValuesFile;
import dev.portolan.lint.rule.ValuesRule;

final class ValuesUnknownSubchartKey implements ValuesRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "values-unknown-subchart-key",
                "Values for a subchart set a path which that subchart neither defines nor reads",
                Tag.CORRECTNESS);
    }

    @Override
    public void check(ValuesFile values, Reporter reporter) {
        ChartTree chart = values.chart();
        if (chart.subcharts().isEmpty()) {
            return;
        }
        KnownValues known = KnownValues.of(chart);
        UnknownKeys unknown =
                new UnknownKeys(known, known::isDefinedBySubchart, (node, path) -> report(node, path, known, reporter));
        for (ChartTree subchart : chart.subcharts()) {
            for (String name : chart.namesOf(subchart)) {
                Node given = values.root().get(name);
                given.fields().stream()
                        .filter(field -> !field.key().equals("global"))
                        .forEach(field -> unknown.check(field, ValuePath.of(name, field.key())));
            }
        }
    }

    private static void report(Node node, ValuePath path, KnownValues known, Reporter reporter) {
        String subchart = path.first();
        reporter.reportKey(node, "the subchart " + subchart + " neither defines nor reads " + path)
                .hint(known.nearest(path)
                        .map(near -> "did you mean " + near + "?")
                        .orElse("remove it, or look up how the subchart calls it"));
    }
}
