package dev.portolan.lint.rules.storage;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Severity;
import dev.portolan.lint.rule.Tag;
import java.nio.charset.StandardCharsets;

final class ConfigObjectTooLarge implements ManifestRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "config-object-too-large",
                "A ConfigMap or Secret exceeds the size the API server accepts",
                Tag.CORRECTNESS);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        if (!manifest.isA("ConfigMap", "Secret")) {
            return;
        }
        long limit = reporter.settings().number("maxBytes", 1024 * 1024);
        long size = 0;
        for (Node entry : Release.dataOf(manifest).values()) {
            size += entry.key().length() + entry.text().getBytes(StandardCharsets.UTF_8).length;
        }
        if (size > limit) {
            reporter.report(
                    manifest,
                    manifest.kind() + " " + manifest.name() + " holds " + size + " bytes, more than " + limit);
        } else if (size > limit * 4 / 5) {
            reporter.report(
                            manifest,
                            manifest.kind() + " " + manifest.name() + " holds " + size + " of at most " + limit
                                    + " bytes")
                    .severity(Severity.WARNING);
        }
    }
}
