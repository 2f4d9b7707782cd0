package dev.portolan.lint.rules.manifestschema;

import dev.portolan.lint.rule.Draft;
import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Severity;
import dev.portolan.lint.rule.Tag;
import java.util.List;

final class ManifestIncompleteIdentity implements ManifestRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "manifest-incomplete-identity",
                "An object lacks apiVersion, kind or a name",
                Tag.HELM,
                Tag.CORRECTNESS);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        for (String field : List.of("apiVersion", "kind")) {
            if (manifest.at(field).isEmpty()) {
                reporter.report(manifest.at(field), "the object has no " + field);
            }
        }
        if (manifest.name().isEmpty() && !manifest.kind().endsWith("List")) {
            Draft draft = reporter.report(manifest.at("metadata", "name"), "the object has no metadata.name");
            if (manifest.isHelmLinted()) {
                draft.helm(Severity.WARNING, manifest.template(), NameRule.helmWords(""));
            }
        }
    }
}
