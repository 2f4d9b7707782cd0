package dev.portolan.lint.rules.chartstructure;

import dev.portolan.core.values.ValueViolation;
import dev.portolan.lint.rule.Place;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.RenderFailure;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.rule.ValuesFile;

final class CiValuesDoNotRender implements ReleaseRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "ci-values-do-not-render", "A values file in ci/ no longer renders or validates", Tag.CORRECTNESS);
    }

    @Override
    public void check(Release release, Reporter reporter) {
        for (ValuesFile file : release.scenario().valuesFiles()) {
            if (file.role() == ValuesFile.Role.CI) {
                for (RenderFailure failure : release.failures()) {
                    reporter.report(
                                    Place.startOf(file.path()),
                                    "the chart does not render with this file: " + failure.message())
                            .related(failure.place(), "fails here");
                }
                for (ValueViolation violation : release.violations()) {
                    reporter.report(
                                    Place.startOf(file.path()),
                                    "the values do not fit the schema with this file: " + violation.message())
                            .related(release.value(violation.path()), "is set here");
                }
            }
        }
    }
}
