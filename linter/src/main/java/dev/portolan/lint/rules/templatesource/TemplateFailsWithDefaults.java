package dev.portolan.lint.rules.templatesource;

import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.RenderFailure;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;

final class TemplateFailsWithDefaults implements ReleaseRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.info(
                "template-fails-with-defaults",
                "The chart cannot be rendered with its own defaults because required or fail fires",
                Tag.BEST_PRACTICE);
    }

    @Override
    public void check(Release release, Reporter reporter) {
        boolean defaults = release.scenario().valuesFiles().isEmpty();
        for (RenderFailure failure : release.failures()) {
            if (failure.kind() == RenderFailure.Kind.REFUSED && (defaults || !release.isOwn(failure))) {
                reporter.report(failure);
            }
        }
    }
}
