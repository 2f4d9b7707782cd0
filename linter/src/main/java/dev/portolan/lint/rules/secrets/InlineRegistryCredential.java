package dev.portolan.lint.rules.secrets;

import dev.portolan.core.secret.SecretNames;
import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Origin;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.rule.ValuesFile;
import dev.portolan.lint.rule.ValuesRule;
import dev.portolan.lint.secret.CredentialLeaf;
import dev.portolan.lint.secret.Position;
import dev.portolan.lint.secret.SecretDetector;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

final class InlineRegistryCredential implements ValuesRule, ReleaseRule {
    private static final String HINT =
            "make the Secret with kubectl create secret docker-registry and name it in imagePullSecrets";

    private static final Pattern FIELD = Pattern.compile("\"(auth|password|identitytoken)\"\\s*:\\s*\"([^\"]+)\"");

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "inline-registry-credential", "Registry login data is inline in values or a template", Tag.SECRETS);
    }

    @Override
    public void check(ValuesFile values, Reporter reporter) {
        SecretDetector detector = SecretDetector.of(reporter.settings());
        if (values.role() == ValuesFile.Role.CI || CredentialDefaults.isEncrypted(values.root())) {
            return;
        }
        for (CredentialLeaf leaf : CredentialLeaf.of(values.root())) {
            Node node = leaf.node();
            boolean document = isLogin(node.key()) || isLogin("." + node.key().toLowerCase(Locale.ROOT));
            boolean password = CredentialDefaults.isRegistry(node)
                    && SecretNames.isSecret(leaf.name())
                    && detector.leaf(leaf).filter(detector::reports).isPresent();
            if (password
                    || (document && holdsLogin(node.text(), detector))
                    || (node.key().equals("auth") && isPair(node.text(), detector))) {
                reporter.report(node, node.path() + " is the login of an image registry")
                        .hint(HINT)
                        .confidential();
            }
        }
    }

    @Override
    public void check(Release release, Reporter reporter) {
        SecretDetector detector = SecretDetector.of(reporter.settings());
        ChartSources sources = new ChartSources(release);
        for (Manifest manifest : release.manifests()) {
            for (String part : List.of("data", "stringData")) {
                for (Node entry : manifest.at(part).fields()) {
                    Origin origin = entry.origin();
                    boolean written = origin.values().isEmpty()
                            && !sources.textAt(origin.place()).contains("{{");
                    if (written
                            && (isLogin(entry.key()) || entry.text().contains("\"auths\""))
                            && holdsLogin(entry.text(), detector)) {
                        reporter.report(entry, "the login of an image registry stands in the template")
                                .about(manifest)
                                .hint(HINT)
                                .confidential();
                    }
                }
            }
        }
    }

    /** Whether an entry of this name holds the configuration of Docker. */
    static boolean isLogin(String key) {
        return key.equals(".dockerconfigjson") || key.equals(".dockercfg");
    }

    /** Whether a text, or what it is the base64 of, is a configuration of Docker with a login. */
    private static boolean holdsLogin(String text, SecretDetector detector) {
        String plain = SecretDetector.decode(text.strip());
        Matcher field = FIELD.matcher(plain.isEmpty() ? text : plain);
        while (field.find()) {
            boolean pair = field.group(1).equals("auth");
            if (pair ? isPair(field.group(2), detector) : isReal(field.group(2), detector)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text is the base64 of user and password. */
    private static boolean isPair(String text, SecretDetector detector) {
        try {
            String plain = new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
            int colon = plain.indexOf(':');
            return colon > 0 && isReal(plain.substring(colon + 1), detector);
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
    }

    private static boolean isReal(String password, SecretDetector detector) {
        return detector.named("password", password, Position.SETTING)
                .filter(detector::reports)
                .isPresent();
    }
}
