package dev.portolan.lint.rules.valuesschema;

import dev.portolan.core.problem.NearestName;
import dev.portolan.lint.rule.ChartRule;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.schema.DeclaredValues;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

final class SchemaPropertyMissing implements ChartRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "schema-property-missing",
                "values.yaml has a key that the schema does not describe",
                Tag.BEST_PRACTICE);
    }

    @Override
    public void check(ChartTree chart, Reporter reporter) {
        Set<String> elsewhere = new HashSet<>(Set.of("global", "tags"));
        chart.subcharts().forEach(subchart -> elsewhere.addAll(chart.namesOf(subchart)));
        for (Node dependency : chart.dependencies()) {
            elsewhere.add(dependency.get("alias").text(dependency.get("name").text()));
        }
        check(chart.defaults().root(), DeclaredValues.of(chart), elsewhere, reporter);
    }

    private static void check(Node values, DeclaredValues declared, Set<String> elsewhere, Reporter reporter) {
        List<Node> fields = values.fields().stream()
                .filter(field -> !elsewhere.contains(field.key()))
                .toList();
        for (Node entry : values.items()) {
            check(entry, declared.entry(), Set.of(), reporter);
        }
        boolean meantToBeWhole = meantToBeWhole(fields, declared);
        for (Node field : fields) {
            DeclaredValues member = declared.member(field.key());
            if (member.isDeclared()) {
                check(field, member, Set.of(), reporter);
            } else if (meantToBeWhole && !declared.mentions(field.key())) {
                report(field, declared, reporter);
            }
        }
    }

    /** A schema that names fewer than half of the keys is one that checks a few and leaves the rest alone. */
    private static boolean meantToBeWhole(List<Node> fields, DeclaredValues declared) {
        Set<String> members = declared.members();
        long named =
                fields.stream().filter(field -> members.contains(field.key())).count();
        return declared.isComplete() && named > 0 && named * 2 >= fields.size();
    }

    private static void report(Node field, DeclaredValues declared, Reporter reporter) {
        String hint = NearestName.of(field.key(), declared.members())
                .map(near -> "it has " + near + "; otherwise describe " + field.key() + " too")
                .orElse("describe it in the schema, so that typing errors in it are found");
        reporter.reportKey(field, "the schema does not describe " + field.path())
                .hint(hint);
    }
}
