package dev.portolan.lint.rules.chartstructure;

import dev.portolan.core.values.ValueViolation;
import dev.portolan.lint.rule.Draft;
import dev.portolan.lint.rule.Place;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.RenderFailure;
import dev.portolan.lint.rule.RenderFailure.Kind;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.rule.ValueOrigin;

final class CiValuesDoNotRender implements ReleaseRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "ci-values-do-not-render", "A values file in ci/ no longer renders or validates", Tag.CORRECTNESS);
    }

    @Override
    public void check(Release release, Reporter reporter) {
        release.scenario().ciFile().ifPresent(file -> check(release, Place.startOf(file.path()), reporter));
    }

    private static void check(Release release, Place file, Reporter reporter) {
        for (RenderFailure failure : release.failures()) {
            boolean byValues = failure.kind() == Kind.EXECUTION || failure.kind() == Kind.REFUSED;
            if (byValues && release.isOwn(failure)) {
                Draft draft = reporter.report(file, "the chart does not render with this file: " + failure.message());
                draft.related(failure.place(), "fails here");
                for (ValueOrigin value : failure.origin().values()) {
                    if (value.place() != null) {
                        draft.related(value.place(), value.path() + " is set here");
                    }
                }
            }
        }
        for (ValueViolation violation : release.violations()) {
            reporter.report(file, "the values do not fit the schema with this file: " + violation.message())
                    .related(release.value(violation.path()), "is set here");
        }
    }
}
