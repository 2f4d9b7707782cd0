package dev.portolan.lint.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads YAML into {@link Node}s. */
public final class NodeReader {
    private static final int MAX_NODES = 2_000_000;
    private static final int MAX_DEPTH = 200;

    private final Source source;
    private final String content;
    private final boolean surrogates;
    private int count;

    private NodeReader(Source source) {
        this.source = source;
        this.content = source.text().content();
        this.surrogates = content.chars().anyMatch(c -> Character.isSurrogate((char) c));
    }

    /** The documents of a text, and the error that ends it. Never fails. */
    public static ParsedYaml parse(Source source) {
        try {
            return new ParsedYaml(read(source), null, source);
        } catch (MarkedYamlEngineException e) {
            int offset = e.getProblemMark().map(Mark::getIndex).orElse(0);
            return new ParsedYaml(
                    List.of(),
                    new YamlError(String.valueOf(e.getProblem()), Place.of(source.text(), offset, offset)),
                    source);
        } catch (YamlEngineException | IllegalStateException e) {
            return new ParsedYaml(
                    List.of(), new YamlError(String.valueOf(e.getMessage()), Place.of(source.text(), 0, 0)), source);
        }
    }

    /**
     * The documents of a text; an empty document is a root that is absent.
     *
     * @throws RuntimeException if it is not YAML
     */
    private static List<Node> read(Source source) {
        LoadSettings settings =
                LoadSettings.builder().setAllowDuplicateKeys(true).build();
        List<Node> documents = new ArrayList<>();
        for (org.snakeyaml.engine.v2.nodes.Node document :
                new Compose(settings).composeAllFromString(source.text().content())) {
            documents.add(new NodeReader(source).convert(document, null, "", -1, null, 0));
        }
        return documents;
    }

    private Node convert(
            org.snakeyaml.engine.v2.nodes.Node yaml,
            @Nullable Node parent,
            String key,
            int index,
            org.snakeyaml.engine.v2.nodes.@Nullable Node keyNode,
            int depth) {
        if (++count > MAX_NODES || depth > MAX_DEPTH) {
            throw new IllegalStateException("the YAML is too large or too deep");
        }
        int start = offset(yaml.getStartMark().orElse(null));
        int end = offset(yaml.getEndMark().orElse(null));
        int keyStart = keyNode == null ? start : offset(keyNode.getStartMark().orElse(null));
        int keyEnd = keyNode == null
                ? firstLineEnd(start, end)
                : offset(keyNode.getEndMark().orElse(null));
        if (yaml instanceof MappingNode mapping) {
            Node node = node(
                    parent, key, index, Node.Kind.MAPPING, Node.Style.PLAIN, null, "", keyStart, keyEnd, start, end);
            List<Node> children = new ArrayList<>(mapping.getValue().size());
            for (NodeTuple tuple : mapping.getValue()) {
                String name = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
                children.add(convert(tuple.getValueNode(), node, name, -1, tuple.getKeyNode(), depth + 1));
            }
            node.adopt(children);
            return node;
        } else if (yaml instanceof SequenceNode sequence) {
            Node node = node(
                    parent, key, index, Node.Kind.SEQUENCE, Node.Style.PLAIN, null, "", keyStart, keyEnd, start, end);
            List<Node> children = new ArrayList<>(sequence.getValue().size());
            for (org.snakeyaml.engine.v2.nodes.Node item : sequence.getValue()) {
                children.add(convert(item, node, "", children.size(), null, depth + 1));
            }
            node.adopt(children);
            return node;
        }
        ScalarNode scalar = (ScalarNode) yaml;
        String text = scalar.getValue();
        Node.Style style = scalar.getScalarStyle() == ScalarStyle.PLAIN
                ? Node.Style.PLAIN
                : scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED
                        ? Node.Style.BLOCK
                        : Node.Style.QUOTED;
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.NULL)) {
            return node(parent, key, index, Node.Kind.NULL, style, null, text, keyStart, keyEnd, start, end);
        } else if (tag.equals(Tag.BOOL)) {
            boolean value = text.equalsIgnoreCase("true");
            return node(parent, key, index, Node.Kind.BOOLEAN, style, value, text, keyStart, keyEnd, start, end);
        } else if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return node(parent, key, index, Node.Kind.NUMBER, style, number(text), text, keyStart, keyEnd, start, end);
        }
        return node(parent, key, index, Node.Kind.STRING, style, text, text, keyStart, keyEnd, start, end);
    }

    private Node node(
            @Nullable Node parent,
            String key,
            int index,
            Node.Kind kind,
            Node.Style style,
            @Nullable Object value,
            String text,
            int keyStart,
            int keyEnd,
            int start,
            int end) {
        return new Node(source, parent, key, index, kind, style, value, text, keyStart, keyEnd, start, end);
    }

    private static Number number(String text) {
        try {
            return Long.decode(text.replace("0o", "0"));
        } catch (NumberFormatException notWhole) {
            try {
                return Double.valueOf(text);
            } catch (NumberFormatException special) {
                return text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
            }
        }
    }

    private int firstLineEnd(int start, int end) {
        int line = content.indexOf('\n', start);
        return line < 0 ? end : Math.min(line, end);
    }

    /** Marks count code points, offsets UTF-16 characters. */
    private int offset(@Nullable Mark mark) {
        if (mark == null) {
            return 0;
        }
        return surrogates ? content.offsetByCodePoints(0, mark.getIndex()) : mark.getIndex();
    }
}
