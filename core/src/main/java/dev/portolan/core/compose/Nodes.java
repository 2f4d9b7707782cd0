package dev.portolan.core.compose;

import dev.portolan.core.compose.ComposeService.Located;
import dev.portolan.core.problem.Location;
import dev.portolan.core.problem.NearestName;
import dev.portolan.core.problem.Problem;
import dev.portolan.core.yaml.YamlMapping;
import dev.portolan.core.yaml.YamlNode;
import dev.portolan.core.yaml.YamlScalar;
import dev.portolan.core.yaml.YamlSequence;
import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.gotemplate.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

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

    /** What was found so far, in the order of the file; what lies in other files comes last. */
    List<Problem> problems() {
        Comparator<Location> order = Comparator.comparing(
                        (Location at) -> !at.file().equals(source.name()))
                .thenComparing(Location::file)
                .thenComparingInt(Location::line)
                .thenComparingInt(Location::column);
        return problems.stream()
                .sorted(Comparator.comparing(problem -> problem.location().orElseThrow(), order))
                .toList();
    }

    Interpolation interpolation() {
        return interpolation;
    }

    Location at(YamlNode node) {
        return Location.of(source, node.span().start());
    }

    /** Reports that {@code node} is wrong, and what to do about it. */
    void reject(YamlNode node, String code, String message, String hint) {
        report(problem(node.span(), code, message).hint(hint));
    }

    /** Reports a problem that lies elsewhere than in a node. */
    void report(Problem problem) {
        problems.add(problem);
    }

    /** The entries of a mapping, merge keys followed; reports anything else, and duplicates. */
    Map<String, YamlMapping.Entry> entries(YamlNode node, String what) {
        Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>();
        if (node.target() instanceof YamlMapping mapping) {
            mapping.duplicates().forEach(duplicate -> rejectDuplicate(mapping, duplicate, what));
            collect(mapping, entries, 0);
        } else if (!isNull(node)) {
            rejectType(node, what + " must be a mapping", "write its entries below it, each as key: value");
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
            rejectType(node, what + " must be a list", "write its elements below it, each after a dash");
        }
        return List.of();
    }

    /** The text of a scalar with its variables replaced; reports anything else. */
    String text(YamlNode node, String what) {
        if (!(node.target() instanceof YamlScalar scalar)) {
            rejectType(node, what + " must be a text", "write one value after the colon or the dash");
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
        rejectType(node, what + " must be a whole number", "write it in digits alone");
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
            report(problem(place(node, e.offset()), "compose-variable", "Bad variable: " + e.getMessage())
                    .hint(e.hint()));
            return "";
        }
    }

    /** The place of the dollar sign at {@code offset} of a scalar's text; the whole scalar where escapes come before it. */
    private Span place(YamlNode node, int offset) {
        Span span = node.span();
        boolean isPlain = node instanceof YamlScalar scalar && scalar.style() == YamlScalar.Style.PLAIN;
        int dollar = span.start() + offset + (isPlain ? 0 : 1);
        int end = isPlain ? span.end() : span.end() - 1;
        return dollar < end && source.content().charAt(dollar) == '$' ? new Span(dollar, end) : span;
    }

    private void rejectType(YamlNode node, String expected, String hint) {
        reject(node, "compose-type", expected + ", but this is " + describe(node), hint);
    }

    private void rejectDuplicate(YamlMapping mapping, YamlMapping.Entry duplicate, String what) {
        String key = duplicate.name().orElse("");
        Location first = mapping.entries().stream()
                .filter(entry -> entry.name().equals(duplicate.name()))
                .findFirst()
                .map(entry -> at(entry.key()))
                .orElseThrow();
        report(problem(duplicate.key().span(), "compose-duplicate-key", what + " has the key " + key + " twice")
                .with("first", key, first)
                .hint("keep one of them"));
    }

    private Problem problem(Span span, String code, String message) {
        Location at = Location.of(source, span.start());
        String line = source.lineText(at.line());
        int length = Math.min(Math.max(span.length(), 1), line.length() - at.column() + 1);
        return Problem.of(code, message).at(at).showing(line, at.column(), length);
    }

    /** Own entries come before merged ones, which do not replace them. */
    private void collect(YamlMapping mapping, Map<String, YamlMapping.Entry> entries, int depth) {
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
                    } else {
                        rejectType(other, "What << merges must be a mapping", "name an anchor, as in <<: *defaults");
                    }
                }
            }
        }
    }
}
