package dev.portolan.lint.rules.valuesschema;

import dev.portolan.lint.rule.ChartRule;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.util.Set;

final class ValuesSchemaInvalid implements ChartRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "values-schema-invalid",
                "values.schema.json is not JSON, not a valid JSON Schema, or has unresolvable references",
                Tag.HELM,
                Tag.CORRECTNESS);
    }

    @Override
    public void check(ChartTree chart, Reporter reporter) {
        Schemas.report(chart, Set.of("schema-json", "schema-broken", "schema-reference"), reporter);
    }
}
