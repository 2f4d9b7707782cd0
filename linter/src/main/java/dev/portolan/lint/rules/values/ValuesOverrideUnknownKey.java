package dev.portolan.lint.rules.values;

import dev.portolan.core.problem.NearestName;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Draft;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Severity;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.rule.ValuesFile;
import dev.portolan.lint.rule.ValuesRule;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

final class ValuesOverrideUnknownKey implements ValuesRule {
    private static final int MAX_DISTANCE = 2;

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "values-override-unknown-key",
                "A values file given by the user sets a path that the chart neither defines nor reads",
                Tag.CORRECTNESS);
    }

    @Override
    public void check(ValuesFile values, Reporter reporter) {
        if (values.role() == ValuesFile.Role.DEFAULTS) {
            return;
        }
        ChartTree chart = values.chart();
        KnownValues known = KnownValues.of(chart);
        if (chart.isLibrary()) {
            return;
        }
        Set<String> elsewhere = new HashSet<>(Set.of("global", "tags"));
        elsewhere.addAll(known.dependencies());
        UnknownKeys unknown =
                new UnknownKeys(known, known::isDefined, (node, path) -> report(values, node, path, known, reporter));
        for (Node field : values.root().fields()) {
            if (!elsewhere.contains(field.key())) {
                unknown.check(field, ValuePath.of(field.key()));
            }
        }
    }

    private static void report(ValuesFile values, Node node, ValuePath path, KnownValues known, Reporter reporter) {
        int distance = reporter.settings().number("maxDistance", MAX_DISTANCE);
        Optional<String> near = known.nearest(path).filter(name -> NearestName.distance(name, path.last()) <= distance);
        Draft draft = reporter.reportKey(node, "the chart neither defines nor reads " + path)
                .hint(near.map(name -> "did you mean " + name + "?")
                        .orElse("remove it, or look up how the chart calls it"));
        boolean shared = values.role() == ValuesFile.Role.GIVEN && path.steps().size() == 1;
        if (shared && near.isEmpty()) {
            draft.severity(Severity.INFO);
        }
    }
}
