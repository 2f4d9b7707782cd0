package dev.portolan.lint.rules.secrets;

import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.NodeReader;
import dev.portolan.lint.rule.ParsedYaml;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Source;
import dev.portolan.lint.rule.Tag;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

final class SecretTypeKeysMissing implements ManifestRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "secret-type-keys-missing",
                "A typed Secret lacks the keys its type demands or holds a malformed document",
                Tag.CORRECTNESS);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        if (!manifest.isA("Secret") || !manifest.group().isEmpty()) {
            return;
        }
        switch (manifest.at("type").text()) {
            case "kubernetes.io/tls" -> demand(manifest, reporter, "tls.crt", "tls.key");
            case "kubernetes.io/ssh-auth" -> demand(manifest, reporter, "ssh-privatekey");
            case "kubernetes.io/dockerconfigjson" -> document(manifest, reporter, ".dockerconfigjson");
            case "kubernetes.io/dockercfg" -> document(manifest, reporter, ".dockercfg");
            case "kubernetes.io/basic-auth" -> {
                if (entry(manifest, "username").isAbsent()
                        && entry(manifest, "password").isAbsent()) {
                    report(manifest, reporter, "username or password");
                }
            }
            case "kubernetes.io/service-account-token" -> {
                if (manifest.annotations()
                        .get("kubernetes.io/service-account.name")
                        .isEmpty()) {
                    reporter.report(
                            manifest.at("type"),
                            "a Secret of this type needs the annotation kubernetes.io/service-account.name");
                }
            }
            default -> {}
        }
    }

    private static void demand(Manifest manifest, Reporter reporter, String... keys) {
        for (String key : keys) {
            if (entry(manifest, key).isAbsent()) {
                report(manifest, reporter, key);
            }
        }
    }

    private static void report(Manifest manifest, Reporter reporter, String what) {
        String type = manifest.at("type").text();
        reporter.report(manifest.at("type"), "a Secret of type " + type + " needs " + what)
                .hint("without it the API server refuses the object; an empty value will do");
    }

    private static void document(Manifest manifest, Reporter reporter, String key) {
        Node entry = entry(manifest, key);
        if (entry.isAbsent()) {
            report(manifest, reporter, key);
        } else if (!isJsonObject(entry, manifest)) {
            reporter.report(entry, key + " is no JSON object, so the API server refuses the Secret")
                    .confidential();
        }
    }

    private static Node entry(Manifest manifest, String key) {
        Node plain = manifest.at("stringData", key);
        return plain.isAbsent() ? manifest.at("data", key) : plain;
    }

    private static boolean isJsonObject(Node entry, Manifest manifest) {
        String text = entry.text();
        if (manifest.at("stringData", entry.key()).isAbsent()) {
            try {
                text = new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException noBase64) {
                return true; // reported by another rule
            }
        }
        ParsedYaml parsed = NodeReader.parse(Source.file(SourceText.of(entry.key(), text)));
        List<Node> documents = parsed.documents();
        return text.stripLeading().startsWith("{")
                && parsed.error() == null
                && documents.size() == 1
                && documents.get(0).isMapping();
    }
}
