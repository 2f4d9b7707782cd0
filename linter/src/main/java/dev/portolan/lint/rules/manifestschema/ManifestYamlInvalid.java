package dev.portolan.lint.rules.manifestschema;

import dev.portolan.lint.rule.Draft;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.RenderFailure;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Severity;
import dev.portolan.lint.rule.Tag;

final class ManifestYamlInvalid implements ReleaseRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "manifest-yaml-invalid",
                "A rendered file is not YAML or a document is not an object",
                Tag.HELM,
                Tag.CORRECTNESS);
    }

    @Override
    public void check(Release release, Reporter reporter) {
        for (RenderFailure failure : release.failures()) {
            if (failure.kind() == RenderFailure.Kind.YAML) {
                Draft draft = reporter.report(failure).hint("render the chart and look at the line");
                if (!failure.helmMessage().isEmpty()) {
                    draft.helm(Severity.ERROR, failure.place().file(), failure.helmMessage());
                }
            }
        }
    }
}
