package dev.portolan.lint.rules.manifestschema;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.util.HashMap;
import java.util.Map;

final class ManifestDuplicateKey implements ManifestRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "manifest-duplicate-key",
                "A rendered mapping has the same key twice, which Flux and kustomize refuse and kubectl hides",
                Tag.CORRECTNESS);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        for (Node mapping : manifest.root().walk()) {
            Map<String, Node> seen = new HashMap<>();
            for (Node field : mapping.fields()) {
                Node first = seen.putIfAbsent(field.key(), field);
                if (first != null) {
                    reporter.reportKey(field, "the key " + field.path() + " stands twice; the last one wins")
                            .related(first.keyPlace(), "the first one is here")
                            .hint("keep one of them, or merge them");
                }
            }
        }
    }
}
