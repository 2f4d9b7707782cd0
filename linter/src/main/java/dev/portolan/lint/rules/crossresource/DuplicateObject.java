package dev.portolan.lint.rules.crossresource;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.util.HashMap;
import java.util.Map;

final class DuplicateObject implements ReleaseRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "duplicate-object",
                "Two templates render one object, so the last one wins or the install fails",
                Tag.CORRECTNESS);
    }

    @Override
    public void check(Release release, Reporter reporter) {
        Map<String, Manifest> seen = new HashMap<>();
        for (Manifest manifest : release.manifests()) {
            Node name = manifest.at("metadata", "name");
            if (name.isEmpty()) {
                continue;
            }
            String key = String.join(
                    "/",
                    manifest.group(),
                    manifest.kind(),
                    manifest.namespace(),
                    name.text(),
                    manifest.isHook() ? manifest.hookEvents().toString() : "");
            Manifest first = seen.putIfAbsent(key, manifest);
            if (first != null) {
                reporter.report(name, manifest.kind() + " " + name.text() + " is rendered twice")
                        .about(manifest)
                        .related(first.at("metadata", "name"), "the other one");
            }
        }
    }
}
