package dev.portolan.lint.rules.manifestschema;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.util.regex.Pattern;

final class ConfigKeyNameInvalid implements ManifestRule {
    private static final Pattern KEY = Pattern.compile("(?!\\.\\.?$)[-._a-zA-Z0-9]{1,253}");

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "config-key-name-invalid",
                "A Secret or ConfigMap key has characters that Kubernetes refuses",
                Tag.CORRECTNESS);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        if (manifest.isA("ConfigMap", "Secret")) {
            Release.dataOf(manifest).values().stream()
                    .filter(entry -> !KEY.matcher(entry.key()).matches())
                    .forEach(entry -> reporter.reportKey(
                                    entry, "\"" + entry.key() + "\" is no key for a " + manifest.kind())
                            .hint("at most 253 letters, digits, -, _ and ."));
        }
    }
}
