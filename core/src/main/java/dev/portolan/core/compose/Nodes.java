package dev.portolan.core.compose;

import dev.portolan.core.compose.ComposeService.Located;
import dev.portolan.core.problem.Location;
import dev.portolan.core.problem.Problem;
import dev.portolan.core.yaml.YamlMapping;
import dev.portolan.core.yaml.YamlNode;
import dev.portolan.core.yaml.YamlScalar;
import dev.portolan.core.yaml.YamlSequence;
import dev.portolan.gotemplate.text.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads nodes of a Compose file as what they should be, and collects what is wrong with them. For one thread. */
final class Nodes {
    private static final int MAX_MERGE_DEPTH = 20;

    private final SourceText source;
    private final Interpolation interpolation;
    private final List<Problem> problems = new ArrayList<>();

    Nodes(SourceText source, Interpolation interpolation) {
        this.source = source;
        this.interpolation = interpolation;
    }

    List<Problem> problems() {
        return problems;
    }

    Interpolation interpolation() {
        return interpolation;
    }

    Location at(YamlNode node) {
        return Location.of(source, node.span().start());
    }

    /** Reports that {@code node} is wrong; {@code hint} may be null. */
    void reject(YamlNode node, String code, String message, @Nullable String hint) {
        Location at = at(node);
        int length = Math.min(
                Math.max(node.span().length(), 1), source.lineText(at.line()).length() - at.column() + 1);
        Problem problem = Problem.of(code, message).at(at).showing(source.lineText(at.line()), at.column(), length);
        problems.add(hint == null ? problem : problem.hint(hint));
    }

    /** The entries of a mapping, merge keys followed; reports anything else, and duplicates. */
    Map<String, YamlMapping.Entry> entries(YamlNode node, String what) {
        Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>();
        if (node.target() instanceof YamlMapping mapping) {
            for (YamlMapping.Entry duplicate : mapping.duplicates()) {
                reject(
                        duplicate.key(),
                        "compose-duplicate-key",
                        what + " has the key " + duplicate.name().orElse("") + " twice",
                        null);
            }
            collect(mapping, entries, 0);
        } else if (!isNull(node)) {
            reject(node, "compose-type", what + " must be a mapping, but this is " + describe(node), null);
        }
        return entries;
    }

    /** Reports keys of {@code entries} that are neither in {@code known} nor extensions. */
    void rejectUnknown(Map<String, YamlMapping.Entry> entries, Set<String> known, String what) {
        entries.forEach((key, entry) -> {
            if (!known.contains(key) && !key.startsWith("x-")) {
                String hint = NearestName.of(key, known)
                        .map(near -> "did you mean " + near + "?")
                        .orElse("keys of your own begin with x-");
                reject(entry.key(), "compose-unknown-key", what + " cannot have the key " + key, hint);
            }
        });
    }

    /** The elements of a sequence; reports anything else. */
    List<YamlNode> elements(YamlNode node, String what) {
        if (node.target() instanceof YamlSequence sequence) {
            return sequence.items();
        } else if (!isNull(node)) {
            reject(node, "compose-type", what + " must be a list, but this is " + describe(node), null);
        }
        return List.of();
    }

    /** The text of a scalar with its variables replaced; reports anything else. */
    String text(YamlNode node, String what) {
        if (!(node.target() instanceof YamlScalar scalar)) {
            reject(node, "compose-type", what + " must be a text, but this is " + describe(node), null);
            return "";
        }
        return isNull(node) ? "" : interpolated(node, scalar.text());
    }

    Located<String> located(YamlNode node, String what) {
        return new Located<>(text(node, what), at(node));
    }

    /** A whole number of at least zero; reports anything else. */
    OptionalInt number(YamlNode node, String what) {
        String text = text(node, what);
        if (text.matches("[0-9]{1,9}")) {
            return OptionalInt.of(Integer.parseInt(text));
        }
        reject(node, "compose-type", what + " must be a whole number, but this is \"" + text + "\"", null);
        return OptionalInt.empty();
    }

    /** A text or a list of texts. */
    List<String> texts(YamlNode node, String what) {
        if (node.target() instanceof YamlSequence) {
            List<String> texts = new ArrayList<>();
            elements(node, what).forEach(element -> texts.add(text(element, "each entry of " + what)));
            return texts;
        }
        return isNull(node) ? List.of() : List.of(text(node, what));
    }

    static boolean isNull(YamlNode node) {
        return node.target() instanceof YamlScalar scalar
                && scalar.style() == YamlScalar.Style.PLAIN
                && Set.of("", "~", "null", "Null", "NULL").contains(scalar.text());
    }

    static String describe(YamlNode node) {
        YamlNode target = node.target();
        if (target instanceof YamlMapping) {
            return "a mapping";
        } else if (target instanceof YamlSequence) {
            return "a list";
        }
        return isNull(node) ? "empty" : "the text \"" + ((YamlScalar) target).text() + "\"";
    }

    private String interpolated(YamlNode node, String text) {
        try {
            return interpolation.apply(text);
        } catch (Interpolation.Malformed e) {
            reject(node, "compose-variable", "Bad variable: " + e.getMessage(), null);
            return "";
        }
    }

    /** Own entries come before merged ones, which do not replace them. */
    private static void collect(YamlMapping mapping, Map<String, YamlMapping.Entry> entries, int depth) {
        for (YamlMapping.Entry entry : mapping.entries()) {
            if (!entry.isMerge()) {
                entry.name().ifPresent(name -> entries.putIfAbsent(name, entry));
            }
        }
        for (YamlMapping.Entry entry : mapping.entries()) {
            if (entry.isMerge() && depth < MAX_MERGE_DEPTH) {
                YamlNode merged = entry.value().target();
                List<YamlNode> sources = merged instanceof YamlSequence list ? list.items() : List.of(merged);
                for (YamlNode other : sources) {
                    if (other.target() instanceof YamlMapping more) {
                        collect(more, entries, depth + 1);
                    }
                }
            }
        }
    }
}
