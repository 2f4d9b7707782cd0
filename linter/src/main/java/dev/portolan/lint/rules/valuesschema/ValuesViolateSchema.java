package dev.portolan.lint.rules.valuesschema;

import dev.portolan.core.values.ValueViolation;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;

final class ValuesViolateSchema implements ReleaseRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "values-violate-schema",
                "The default or supplied values break the chart's own schema",
                Tag.HELM,
                Tag.CORRECTNESS);
    }

    @Override
    public void check(Release release, Reporter reporter) {
        for (ValueViolation violation : release.violations()) {
            if (violation.chart().isEmpty()) {
                Schemas.report(release, violation, reporter);
            }
        }
    }
}
