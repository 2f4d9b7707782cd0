package dev.portolan.lint.rule;

import dev.portolan.core.problem.Location;
import dev.portolan.core.problem.Problem;
import dev.portolan.core.yaml.Yaml;
import dev.portolan.core.yaml.YamlAlias;
import dev.portolan.core.yaml.YamlDocument;
import dev.portolan.core.yaml.YamlException;
import dev.portolan.core.yaml.YamlMapping;
import dev.portolan.core.yaml.YamlNode;
import dev.portolan.core.yaml.YamlScalar;
import dev.portolan.core.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads YAML and JSON into {@link Node}s. */
public final class NodeReader {
    /** More than any chart has; aliases can multiply nodes without end. */
    private static final int MAX_NODES = 1_000_000;

    private static final int MAX_DEPTH = 500;

    private final Source source;
    private final String content;
    private int count;

    private NodeReader(Source source) {
        this.source = source;
        this.content = source.text().content();
    }

    /** The documents of a text, and the first error in it. Never fails. */
    public static ParsedYaml parse(Source source) {
        NodeReader reader = new NodeReader(source);
        List<Node> documents = new ArrayList<>();
        YamlError error = null;
        for (YamlDocument document : Yaml.parse(source.text())) {
            if (document.problems().isEmpty()) {
                try {
                    document.root().ifPresent(root -> documents.add(reader.convert(root, null, "", -1, null, 0)));
                } catch (TooLargeException e) {
                    Place place = Place.of(
                            source.text(),
                            document.span().start(),
                            document.span().start());
                    error = error == null ? new YamlError("it has too many or too deep nodes", place) : error;
                }
            } else if (error == null) {
                error = error(document.problems().get(0), source);
            }
        }
        return new ParsedYaml(documents, error, source);
    }

    private static YamlError error(Problem problem, Source source) {
        Location where = problem.location().orElse(Location.file(source.text().name()));
        int line = Math.max(1, where.line());
        int column = Math.max(1, where.column());
        return new YamlError(problem.message(), new Place(source.text().name(), line, column, line, column));
    }

    private static final class TooLargeException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private Node convert(
            YamlNode yaml, @Nullable Node parent, String key, int index, @Nullable YamlNode keyNode, int depth) {
        if (++count > MAX_NODES || depth > MAX_DEPTH) {
            throw new TooLargeException();
        }
        YamlNode target = yaml instanceof YamlAlias alias ? alias.target() : yaml;
        int start = yaml.span().start();
        int end = yaml.span().end();
        int keyStart = keyNode == null ? start : keyNode.span().start();
        int keyEnd = keyNode == null ? firstLineEnd(start, end) : keyNode.span().end();
        if (target instanceof YamlMapping mapping) {
            Node node = new Node(
                    source,
                    parent,
                    key,
                    index,
                    Node.Kind.MAPPING,
                    Node.Style.PLAIN,
                    null,
                    "",
                    keyStart,
                    keyEnd,
                    start,
                    end);
            List<Node> children = new ArrayList<>(mapping.entries().size());
            fields(mapping, node, children, depth);
            node.adopt(children);
            return node;
        } else if (target instanceof YamlSequence sequence) {
            Node node = new Node(
                    source,
                    parent,
                    key,
                    index,
                    Node.Kind.SEQUENCE,
                    Node.Style.PLAIN,
                    null,
                    "",
                    keyStart,
                    keyEnd,
                    start,
                    end);
            List<Node> children = new ArrayList<>(sequence.items().size());
            for (YamlNode item : sequence.items()) {
                children.add(convert(item, node, "", children.size(), null, depth + 1));
            }
            node.adopt(children);
            return node;
        }
        YamlScalar scalar = (YamlScalar) target;
        Object value = value(scalar);
        Node.Kind kind = value == null
                ? Node.Kind.NULL
                : value instanceof Boolean
                        ? Node.Kind.BOOLEAN
                        : value instanceof Number ? Node.Kind.NUMBER : Node.Kind.STRING;
        return new Node(
                source, parent, key, index, kind, style(scalar), value, scalar.text(), keyStart, keyEnd, start, end);
    }

    /** Merged fields come first, so that a mapping's own field of the same name counts. */
    private void fields(YamlMapping mapping, Node node, List<Node> children, int depth) {
        for (YamlMapping.Entry entry : mapping.entries()) {
            if (entry.isMerge()) {
                YamlNode merged = entry.value().target();
                List<YamlNode> sources = merged instanceof YamlSequence list ? list.items() : List.of(merged);
                for (YamlNode one : sources) {
                    if (one.target() instanceof YamlMapping other && ++count < MAX_NODES && depth < MAX_DEPTH) {
                        fields(other, node, children, depth + 1);
                    }
                }
            }
        }
        for (YamlMapping.Entry entry : mapping.entries()) {
            if (!entry.isMerge()) {
                String name = entry.name().orElse("?");
                children.add(convert(entry.value(), node, name, -1, entry.key(), depth + 1));
            }
        }
    }

    private static @Nullable Object value(YamlScalar scalar) {
        try {
            Object value = scalar.value();
            if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
                return number.longValue();
            }
            return value;
        } catch (YamlException noJson) {
            return scalar.text();
        }
    }

    private static Node.Style style(YamlScalar scalar) {
        return switch (scalar.style()) {
            case PLAIN -> Node.Style.PLAIN;
            case SINGLE_QUOTED, DOUBLE_QUOTED -> Node.Style.QUOTED;
            case LITERAL, FOLDED -> Node.Style.BLOCK;
        };
    }

    private int firstLineEnd(int start, int end) {
        int line = content.indexOf('\n', start);
        return line < 0 ? end : Math.min(line, end);
    }
}
