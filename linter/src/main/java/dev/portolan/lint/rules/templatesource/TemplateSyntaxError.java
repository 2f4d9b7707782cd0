package dev.portolan.lint.rules.templatesource;

import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.RenderFailure;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Severity;
import dev.portolan.lint.rule.Tag;

final class TemplateSyntaxError implements ReleaseRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "template-syntax-error",
                "A template does not parse, including unknown functions and unbalanced blocks",
                Tag.HELM,
                Tag.CORRECTNESS);
    }

    @Override
    public void check(Release release, Reporter reporter) {
        for (RenderFailure failure : release.failures()) {
            if (failure.kind() == RenderFailure.Kind.SYNTAX) {
                reporter.report(failure).helm(Severity.ERROR, "templates/", failure.helmMessage());
            }
        }
    }
}
