package dev.portolan.lint.rules.secrets;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.util.Base64;

final class SecretDataNotBase64 implements ManifestRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "secret-data-not-base64",
                "A Secret data entry is not valid base64, so the object is refused",
                Tag.CORRECTNESS);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        if (!manifest.isA("Secret") || !manifest.group().isEmpty()) {
            return;
        }
        for (Node entry : manifest.at("data").fields()) {
            if (entry.isPresent() && !isBase64(entry)) {
                reporter.report(entry, "data." + entry.key() + " is not base64, so the API server refuses the Secret")
                        .hint("pipe it through b64enc, or move it to stringData")
                        .confidential();
            }
        }
    }

    /** As Go decodes it: line breaks do not count, padding does. */
    private static boolean isBase64(Node entry) {
        String text = entry.text().replace("\n", "").replace("\r", "");
        if (!entry.isString() || text.length() % 4 != 0) {
            return false;
        }
        try {
            Base64.getDecoder().decode(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
