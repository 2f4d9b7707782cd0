package dev.portolan.lint.rules.secrets;

import dev.portolan.lint.rule.Draft;
import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Origin;
import dev.portolan.lint.rule.Place;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.Severity;
import dev.portolan.lint.rule.ValueOrigin;
import dev.portolan.lint.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reports credentials in rendered objects where they are to be taken out: at the value that holds them, else in the
 * template, and of a long text only the part in question. For one rule on one release.
 */
final class SecretPlaces {
    /** Shorter ones stand in other texts by chance. */
    private static final int LONG_ENOUGH = 6;

    private final ChartSources sources;
    private final Reporter reporter;
    private final Set<Place> reported = new HashSet<>();

    SecretPlaces(Release release, Reporter reporter) {
        this.sources = new ChartSources(release);
        this.reporter = reporter;
    }

    /**
     * Reports a credential.
     *
     * @param node the scalar whose text holds it
     * @param secret where in that text
     * @param where what a message calls the place
     */
    Draft report(Manifest manifest, Node node, Secret secret, String where) {
        String message = where + " holds " + secret.phrase() + " as plain text: " + secret.preview(node.text());
        String text = node.text().substring(secret.start(), secret.end());
        int start = offset(node, secret, text);
        int end = start < 0 ? node.end() : start + text.length();
        Draft draft = reporter.report(node, start < 0 ? node.start() : start, end, message)
                .about(manifest)
                .confidential();
        ValueOrigin value = value(node, node.source().origins().at(start < 0 ? node.start() : start, end), text);
        if (value != null && value.place() != null) {
            reported.add(value.place());
            draft.atValue(value);
            if (value.place().file().startsWith("ci/")) {
                draft.severity(Severity.WARNING); // nobody installs it
            }
        }
        return draft;
    }

    /** Whether a value has been reported already because it was rendered. */
    boolean isReported(Place value) {
        return reported.contains(value);
    }

    /** Where a part of a scalar stands in the rendered text; -1 if it is written otherwise there. */
    private static int offset(Node node, Secret secret, String part) {
        String raw = node.source().text().content().substring(node.valueStart(), node.valueEnd());
        int found = raw.indexOf(part);
        int earlier = node.text().indexOf(part);
        while (earlier >= 0 && earlier < secret.start() && found >= 0) {
            earlier = node.text().indexOf(part, earlier + 1);
            found = raw.indexOf(part, found + 1);
        }
        return found < 0 ? -1 : node.valueStart() + found;
    }

    /** Of the values that were printed the one that holds the credential; of a whole mapping the field. */
    private @Nullable ValueOrigin value(Node printed, Origin origin, String secret) {
        String encoded = Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
        ValueOrigin part = null;
        for (ValueOrigin value : origin.values()) {
            Node node = value.place() == null ? null : sources.valueAt(value.place());
            if (node == null) {
                continue;
            }
            for (Node leaf : node.walk()) {
                boolean whole = leaf.is(secret) || leaf.is(encoded) || leaf.is(printed.text());
                if (whole
                        || (part == null
                                && secret.length() >= LONG_ENOUGH
                                && leaf.text().contains(secret))) {
                    String rest = leaf.path().substring(node.path().length());
                    part = new ValueOrigin(value.path() + rest, leaf.place());
                }
                if (whole) {
                    return part;
                }
            }
        }
        return part;
    }
}
