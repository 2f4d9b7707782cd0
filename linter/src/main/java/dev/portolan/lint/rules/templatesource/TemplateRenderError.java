package dev.portolan.lint.rules.templatesource;

import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.RenderFailure;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Severity;
import dev.portolan.lint.rule.Tag;

final class TemplateRenderError implements ReleaseRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "template-render-error",
                "Rendering stops with an execution error for a given values set",
                Tag.HELM,
                Tag.CORRECTNESS);
    }

    @Override
    public void check(Release release, Reporter reporter) {
        boolean ci = release.scenario().ciFile().isPresent();
        boolean defaults = release.scenario().valuesFiles().isEmpty();
        for (RenderFailure failure : release.failures()) {
            switch (failure.kind()) {
                case EXECUTION -> {
                    if (!(ci && release.isOwn(failure))) {
                        reporter.report(failure).helm(Severity.ERROR, "templates/", failure.helmMessage());
                    }
                }
                case REFUSED -> {
                    if (!ci && !defaults) {
                        reporter.report(failure);
                    }
                }
                case INSTALL -> reporter.report(failure);
                case CHART ->
                    reporter.report(failure)
                            .helm(Severity.ERROR, "templates/", failure.helmMessage())
                            .lastResort();
                default -> {}
            }
        }
    }
}
