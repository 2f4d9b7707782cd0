package dev.portolan.lint.rules.valuesschema;

import dev.portolan.lint.rule.ChartRule;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.util.Set;

final class SchemaPatternNotPortable implements ChartRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "schema-pattern-not-portable",
                "A pattern uses regular expression features that Go lacks, so Helm rejects it",
                Tag.HELM,
                Tag.CORRECTNESS);
    }

    @Override
    public void check(ChartTree chart, Reporter reporter) {
        Schemas.report(chart, Set.of("schema-pattern"), reporter);
    }
}
