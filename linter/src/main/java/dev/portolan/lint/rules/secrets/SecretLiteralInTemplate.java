package dev.portolan.lint.rules.secrets;

import dev.portolan.lint.rule.Draft;
import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Origin;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Severity;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.secret.Position;
import dev.portolan.lint.secret.Secret;
import dev.portolan.lint.secret.SecretDetector;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

final class SecretLiteralInTemplate implements ReleaseRule {
    private static final Pattern STRING = Pattern.compile("\"([^\"]*)\"|`([^`]*)`");

    private static final List<String> PUBLIC =
            List.of("ca.crt", "tls.crt", "ca.pem", "cert.pem", "username", "namespace");

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "secret-literal-in-template", "A Secret template holds fixed content instead of values", Tag.SECRETS);
    }

    @Override
    public void check(Release release, Reporter reporter) {
        SecretDetector detector = SecretDetector.of(reporter.settings());
        ChartSources sources = new ChartSources(release);
        List<String> publicKeys = reporter.settings().strings("publicKeys", PUBLIC);
        for (Manifest manifest : release.ofKind("Secret")) {
            for (String part : List.of("data", "stringData")) {
                for (Node entry : manifest.at(part).fields()) {
                    if (!publicKeys.contains(entry.key()) && !InlineRegistryCredential.isLogin(entry.key())) {
                        check(manifest, entry, part.equals("data"), detector, sources, reporter);
                    }
                }
            }
        }
    }

    private static void check(
            Manifest manifest,
            Node entry,
            boolean encoded,
            SecretDetector detector,
            ChartSources sources,
            Reporter reporter) {
        String plain = encoded ? decode(entry.text()) : entry.text();
        Origin origin = entry.origin();
        if (plain.isBlank() || !origin.values().isEmpty() || !isWritten(entry, plain, sources.textAt(origin.place()))) {
            return;
        }
        Optional<Secret> secret = detector.named(entry.key(), plain, Position.SETTING)
                .or(() -> detector.inside(plain).stream().findFirst())
                .or(() -> detector.file(entry.key(), plain).stream()
                        .filter(detector::reports)
                        .findFirst());
        if (secret.isPresent()) {
            String what = "Secret " + manifest.name() + " gets the same "
                    + secret.get().title() + " in every installation: ";
            Draft draft = reporter.report(entry, what + secret.get().preview(plain))
                    .about(manifest)
                    .hint("take it from a value without a default, generate it, or name an existing Secret")
                    .confidential();
            if (secret.get().kind() == Secret.Kind.PLACEHOLDER) {
                draft.severity(Severity.WARNING);
            }
        }
    }

    /** Whether the template itself has the text, as text or as a string in an action; what is random has not. */
    private static boolean isWritten(Node entry, String plain, String template) {
        if (!template.contains("{{")) {
            return true;
        }
        Matcher string = STRING.matcher(template);
        while (string.find()) {
            String literal = string.group(1) == null ? string.group(2) : string.group(1);
            if (literal.equals(plain.strip()) || literal.equals(entry.text())) {
                return true;
            }
        }
        return false;
    }

    /** The decoded text; as it is if it is no base64, which is another rule's matter. */
    private static String decode(String text) {
        try {
            return new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noBase64) {
            return text;
        }
    }
}
