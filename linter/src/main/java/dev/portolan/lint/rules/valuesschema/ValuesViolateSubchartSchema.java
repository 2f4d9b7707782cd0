package dev.portolan.lint.rules.valuesschema;

import dev.portolan.core.values.ValueViolation;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;

final class ValuesViolateSubchartSchema implements ReleaseRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "values-violate-subchart-schema",
                "Values passed to a subchart break that subchart's schema",
                Tag.HELM,
                Tag.CORRECTNESS);
    }

    @Override
    public void check(Release release, Reporter reporter) {
        for (ValueViolation violation : release.violations()) {
            if (!violation.chart().isEmpty()) {
                Schemas.report(release, violation, reporter);
            }
        }
    }
}
