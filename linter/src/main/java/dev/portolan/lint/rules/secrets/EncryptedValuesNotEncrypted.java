package dev.portolan.lint.rules.secrets;

import dev.portolan.lint.rule.ChartRule;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.ParsedYaml;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Settings;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.secret.Position;
import dev.portolan.lint.secret.SecretDetector;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

final class EncryptedValuesNotEncrypted implements ChartRule {
    private static final List<String> PATTERNS = List.of(
            "secrets*.{yaml,yml,json}",
            "*.enc.{yaml,yml,json}",
            "*secrets*.sops.{yaml,yml,json}",
            "*.sops.{yaml,yml,json}");

    private static final Pattern SAMPLE = Pattern.compile("(?i).*(example|sample|template|dist|schema).*");

    private static final List<String> OTHER_FOLDERS = List.of("templates/", "crds/", "charts/");

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "encrypted-values-not-encrypted",
                "A file that should be encrypted by SOPS or helm-secrets is plain",
                Tag.SECRETS);
    }

    @Override
    public void check(ChartTree chart, Reporter reporter) {
        List<String> globs = reporter.settings().strings("patterns", PATTERNS);
        List<Pattern> rules = creationRules(chart);
        for (String path : chart.files().keySet()) {
            boolean named = globs.stream().anyMatch(glob -> matches(glob, path))
                    && !SAMPLE.matcher(path).matches();
            boolean ruled = rules.stream().anyMatch(rule -> rule.matcher(path).find());
            boolean elsewhere = OTHER_FOLDERS.stream().anyMatch(path::startsWith) || path.equals(".sops.yaml");
            if ((named || ruled) && !elsewhere && isPlain(chart.yaml(path))) {
                String why = named ? "as its name says" : "as .sops.yaml says";
                reporter.report(chart.place(path), path + " is to be encrypted, " + why + ", but is plain text")
                        .hint("sops --encrypt --in-place " + path + "; what was ever committed must be changed");
            }
        }
    }

    private static boolean matches(String glob, String path) {
        Path file = Path.of(path);
        Path name = glob.indexOf('/') >= 0 || file.getFileName() == null ? file : file.getFileName();
        return FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(name);
    }

    private static List<Pattern> creationRules(ChartTree chart) {
        List<Node> rules = chart.yaml(".sops.yaml").root().get("creation_rules").items();
        return rules.stream()
                .map(rule -> rule.get("path_regex").text())
                .filter(regex -> !regex.isEmpty())
                .flatMap(regex -> compile(regex).stream())
                .toList();
    }

    /** What only Go understands says nothing here. */
    private static Optional<Pattern> compile(String regex) {
        try {
            return Optional.of(Pattern.compile(regex));
        } catch (PatternSyntaxException notJava) {
            return Optional.empty();
        }
    }

    /** Whether a file has values, and neither the mark of SOPS nor nothing but references to a store. */
    private static boolean isPlain(ParsedYaml yaml) {
        Node root = yaml.root();
        if (!root.isMapping() || root.get("sops").isMapping()) {
            return false;
        }
        boolean object = root.get("kind").isPresent() && root.get("apiVersion").isPresent();
        if (object && !root.get("kind").is("Secret")) {
            return false;
        }
        SecretDetector detector = SecretDetector.of(Settings.NONE);
        return root.walk().stream()
                .filter(node -> node.isString() && !node.isEmpty())
                .anyMatch(node -> detector.named("password", node.text(), Position.SETTING)
                        .isPresent());
    }
}
