package dev.portolan.lint.rules.packaging;

import dev.portolan.lint.rule.ChartRule;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Settings;
import dev.portolan.lint.rule.Tag;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

final class ArchiveSensitiveFile implements ChartRule {
    /** Files that are credentials by their name. */
    private static final Pattern CREDENTIALS = Pattern.compile(
            "id_(rsa|dsa|ecdsa|ed25519)|.*\\.(key|p12|pfx|jks|keystore|kdbx|ppk)|\\.env(\\..+)?|kubeconfig|.*\\.kubeconfig"
                    + "|\\.dockerconfigjson|\\.dockercfg|\\.netrc|\\.pgpass|\\.pypirc|\\.git-credentials|\\.htpasswd"
                    + "|.*\\.tfstate(\\.backup)?|.*\\.yaml\\.dec|.*\\.dec\\.yaml");

    /** Environment files that are there to be copied. */
    private static final Pattern SAMPLE = Pattern.compile(".*[._-](example|sample|template|dist|defaults?)");

    private static final Pattern PRIVATE_KEY = Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY");
    private static final Pattern REGISTRY_LOGIN = Pattern.compile("_(auth|authToken|password)\\s*=\\s*[^\\s$]");

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "archive-sensitive-file",
                "The archive carries key material or local credentials",
                Tag.SECURITY,
                Tag.SECRETS);
    }

    @Override
    public void check(ChartTree chart, Reporter reporter) {
        Settings settings = reporter.settings();
        List<String> patterns = settings.strings("patterns", List.of());
        List<String> allowed = settings.strings("allow", List.of());
        for (ChartTree part : chart.archives()) {
            part.files().forEach((path, bytes) -> {
                boolean sensitive = bytes.length > 0 && (isSensitive(path, bytes) || matches(patterns, path));
                if (sensitive && !matches(allowed, path)) {
                    reporter.report(part.place(path), path + " is packed into the chart's archive, credentials and all")
                            .hint("delete it, or hide it in .helmignore; replace the credentials if it was published");
                }
            });
        }
    }

    private static boolean isSensitive(String path, byte[] bytes) {
        String lower = path.toLowerCase(Locale.ROOT);
        String name = lower.substring(lower.lastIndexOf('/') + 1);
        if (name.endsWith(".pem")) {
            return PRIVATE_KEY.matcher(text(bytes)).find();
        } else if (name.equals(".npmrc")) {
            return REGISTRY_LOGIN.matcher(text(bytes)).find();
        }
        return CREDENTIALS.matcher(name).matches() && !SAMPLE.matcher(name).matches()
                || lower.endsWith(".docker/config.json")
                || lower.endsWith(".kube/config")
                || lower.endsWith(".aws/credentials");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static boolean matches(List<String> globs, String path) {
        return globs.stream().anyMatch(glob -> matches(glob, path));
    }

    /** A glob is compared with the path and with the name alone; a malformed one matches nothing. */
    private static boolean matches(String glob, String path) {
        try {
            PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
            return matcher.matches(Path.of(path))
                    || matcher.matches(Path.of(path.substring(path.lastIndexOf('/') + 1)));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
