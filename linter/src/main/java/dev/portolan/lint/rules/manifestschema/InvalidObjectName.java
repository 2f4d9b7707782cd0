package dev.portolan.lint.rules.manifestschema;

import dev.portolan.lint.rule.Draft;
import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Severity;
import dev.portolan.lint.rule.Tag;

final class InvalidObjectName implements ManifestRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "invalid-object-name", "metadata.name breaks the naming rule of its kind", Tag.HELM, Tag.CORRECTNESS);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        Node name = manifest.at("metadata", "name");
        if (!name.isPresent() || name.isEmpty()) {
            return;
        }
        NameRule rule = NameRule.of(manifest.kind());
        if (!rule.allows(name.text())) {
            Draft draft = reporter.report(
                    name, "\"" + name.text() + "\" is no name for a " + manifest.kind() + ": " + rule.words());
            if (manifest.isHelmLinted()) {
                draft.helm(Severity.WARNING, manifest.template(), NameRule.helmWords(name.text()));
            }
        }
    }
}
