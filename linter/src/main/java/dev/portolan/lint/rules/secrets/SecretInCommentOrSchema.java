package dev.portolan.lint.rules.secrets;

import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.lint.rule.ChartRule;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Place;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.rule.ValuesFile;
import dev.portolan.lint.secret.CredentialLeaf;
import dev.portolan.lint.secret.Position;
import dev.portolan.lint.secret.Secret;
import dev.portolan.lint.secret.Secret.Confidence;
import dev.portolan.lint.secret.SecretDetector;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

final class SecretInCommentOrSchema implements ChartRule {
    /** A line of comment in YAML, or a comment in an action. */
    private static final Pattern COMMENT = Pattern.compile("(?m)(?:^|\\s)#(?!!)[^\\n]*|\\{\\{-?\\s*/\\*(?s:.*?)\\*/");

    private static final Pattern PAIR = Pattern.compile(
            "(?:^|[\\s`|({,-])([A-Za-z][A-Za-z0-9_.-]{2,60})[\"']?\\s?[:=]\\s?(\"[^\"\\n]*\"|'[^'\\n]*'|[^\\s`|,)}\"']+)");

    /** Nobody's credential says what it is, or counts. */
    private static final Pattern EXAMPLE =
            Pattern.compile("(?i).*(pass(?:w[o0]rd|phrase)|secret|token|accesskey|api[-_]?key|12345|54321|4321-).*");

    private static final int SHORTEST = 6;

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "secret-in-comment-or-schema",
                "A credential stands in a comment, README, ci values, schema default or example",
                Tag.SECRETS);
    }

    @Override
    public void check(ChartTree chart, Reporter reporter) {
        SecretDetector detector = SecretDetector.of(reporter.settings());
        for (String path : chart.files().keySet()) {
            Optional<SourceText> text = path.startsWith("charts/") ? Optional.empty() : chart.text(path);
            if (text.isPresent() && path.matches("(?i)(.*/)?[^/]*\\.(md|markdown|adoc)|(.*/)?NOTES\\.txt")) {
                prose(text.get(), 0, text.get().content(), "the text", detector, reporter);
            } else if (text.isPresent() && path.matches("(?i)templates/.*|[^/]*\\.ya?ml|ci/.*\\.ya?ml")) {
                Matcher comment = COMMENT.matcher(text.get().content());
                while (comment.find()) {
                    prose(text.get(), comment.start(), comment.group(), "the comment", detector, reporter);
                }
            } else if (text.isPresent() && path.startsWith("crds/")) {
                for (Secret secret : detector.inside(text.get().content())) {
                    report(text.get(), 0, text.get().content(), secret, "the definition", reporter);
                }
            }
        }
        for (ValuesFile file : chart.ciValues()) {
            for (CredentialLeaf leaf : CredentialLeaf.of(file.root())) {
                detector.leaf(leaf)
                        .filter(secret -> secret.isReal(Confidence.HIGH)
                                && !EXAMPLE.matcher(leaf.node().text()).matches())
                        .ifPresent(secret ->
                                report(leaf.node(), secret, leaf.node().path(), reporter));
            }
        }
        for (Node node : chart.schema().walk()) {
            schema(node, detector, reporter);
        }
    }

    private static void prose(
            SourceText text, int start, String part, String where, SecretDetector detector, Reporter reporter) {
        for (Secret secret : detector.inside(part)) {
            if (secret.isReal(Confidence.HIGH)) {
                report(text, start, part, secret, where, reporter);
            }
        }
        if (!detector.mayName(part)) {
            return;
        }
        Matcher pair = PAIR.matcher(part);
        while (pair.find()) {
            int quote = pair.group(2).startsWith("\"") || pair.group(2).startsWith("'") ? 1 : 0;
            String value = pair.group(2).substring(quote, pair.group(2).length() - quote);
            int shift = pair.start(2) + quote;
            detector.named(pair.group(1), value, Position.FILE)
                    .filter(secret -> secret.isReal(Confidence.HIGH)
                            && isLikely(value)
                            && detector.tokens(value).isEmpty())
                    .ifPresent(secret -> report(text, start + shift, value, secret, where, reporter));
        }
    }

    /** In prose a word after a colon is seldom a password; digits or marks make it one. */
    private static boolean isLikely(String value) {
        return value.length() >= SHORTEST
                && !EXAMPLE.matcher(value).matches()
                && value.chars().anyMatch(c -> Character.isDigit(c) || "!@#$%^&*?~".indexOf(c) >= 0);
    }

    /** Defaults and examples of a property whose name announces a credential. */
    private static void schema(Node node, SecretDetector detector, Reporter reporter) {
        Node parent = node.parent();
        if (parent == null || !parent.key().equals("properties") || !node.isMapping()) {
            return;
        }
        for (Node text : node.walk()) {
            Node above = text.parent();
            boolean shown =
                    above == node && (text.key().equals("default") || text.key().equals("const"));
            boolean example = above != null
                    && above.parent() == node
                    && (above.key().equals("examples") || above.key().equals("enum"));
            if (text.isString() && (shown || example)) {
                detector.named(node.key(), text.text(), Position.DEFAULT)
                        .filter(secret -> secret.isReal(Confidence.HIGH))
                        .ifPresent(secret -> report(text, secret, "the schema of " + node.key(), reporter));
            }
        }
    }

    private static void report(Node node, Secret secret, String where, Reporter reporter) {
        reporter.report(node, where + " holds " + secret.phrase() + ": " + secret.preview(node.text()))
                .hint("write a dummy such as <password> instead")
                .confidential();
    }

    private static void report(
            SourceText text, int start, String part, Secret secret, String where, Reporter reporter) {
        reporter.report(
                        Place.of(text, start + secret.start(), start + secret.end()),
                        where + " holds " + secret.phrase() + ": " + secret.preview(part))
                .hint("write a dummy such as <password> instead")
                .confidential();
    }
}
