package dev.portolan.lint.rules.chartstructure;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;

final class CrdAndResourceTogether implements ReleaseRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "crd-and-resource-together",
                "The same release renders a CRD from templates/ and an instance of it, so a first install fails",
                Tag.CORRECTNESS);
    }

    @Override
    public void check(Release release, Reporter reporter) {
        for (Manifest definition : release.ofKind("CustomResourceDefinition")) {
            String group = definition.spec().get("group").text();
            String kind = definition.spec().at("names", "kind").text();
            for (Manifest manifest : release.manifests()) {
                boolean later = manifest.hookEvents().contains("post-install");
                if (!kind.isEmpty() && manifest.isA(kind) && manifest.group().equals(group) && !later) {
                    reporter.report(
                                    manifest,
                                    "the kind " + kind
                                            + " is defined by the same release, so the first install does not know it")
                            .related(definition.root().get("kind"), "the definition");
                }
            }
        }
    }
}
