package dev.portolan.lint.rules.valuesschema;

import dev.portolan.lint.rule.ChartRule;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.schema.DeclaredValues;

final class SchemaBlocksGlobal implements ChartRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "schema-blocks-global",
                "The root forbids unknown keys without listing global, so the chart fails as a subchart",
                Tag.CORRECTNESS);
    }

    @Override
    public void check(ChartTree chart, Reporter reporter) {
        DeclaredValues declared = DeclaredValues.of(chart);
        for (Node schema : declared.binding()) {
            Node additional = schema.get("additionalProperties");
            Node unevaluated = schema.get("unevaluatedProperties");
            if (additional.isFalse() && !DeclaredValues.names(schema, "global")) {
                report(additional, reporter);
            } else if (unevaluated.isFalse() && !declared.members().contains("global")) {
                report(unevaluated, reporter);
            }
        }
    }

    private static void report(Node closing, Reporter reporter) {
        reporter.reportKey(
                        closing,
                        closing.key() + " forbids the key global, which Helm adds to the values of every subchart")
                .hint("add \"global\": {\"type\": \"object\"} to properties");
    }
}
