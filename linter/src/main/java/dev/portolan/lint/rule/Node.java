package dev.portolan.lint.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place in a YAML tree that may or may not be there. Reading a field of something absent, or of something that is not a
 * mapping, gives an absent node, so rules ask for what they want without checking the way to it:
 *
 * <pre>{@code
 * Node privileged = container.at("securityContext", "privileged");
 * if (privileged.isTrue()) { … }
 * }</pre>
 *
 * <p>Each node, absent ones included, knows its path and the text it came from. Immutable and safe for use by many
 * threads.
 */
public final class Node {
    /** What a node holds. */
    public enum Kind {
        ABSENT,
        NULL,
        BOOLEAN,
        NUMBER,
        STRING,
        MAPPING,
        SEQUENCE
    }

    /** How a scalar is written. */
    public enum Style {
        PLAIN,
        QUOTED,
        BLOCK
    }

    /** Linear search is faster below this many fields. */
    private static final int INDEX_FROM = 12;

    private final Source source;
    private final @Nullable Node parent;
    private final String key;
    private final int index;
    private final Kind kind;
    private final Style style;
    private final @Nullable Object value;
    private final String text;
    private final int keyStart;
    private final int keyEnd;
    private final int start;
    private final int end;
    private List<Node> children = List.of();
    private @Nullable Map<String, Node> byKey;

    /** Used by {@link NodeReader} only, which then calls {@link #adopt}. */
    Node(
            Source source,
            @Nullable Node parent,
            String key,
            int index,
            Kind kind,
            Style style,
            @Nullable Object value,
            String text,
            int keyStart,
            int keyEnd,
            int start,
            int end) {
        this.source = source;
        this.parent = parent;
        this.key = key;
        this.index = index;
        this.kind = kind;
        this.style = style;
        this.value = value;
        this.text = text;
        this.keyStart = keyStart;
        this.keyEnd = keyEnd;
        this.start = start;
        this.end = end;
    }

    /** A root that is not there. */
    public static Node absent(Source source) {
        return new Node(source, null, "", -1, Kind.ABSENT, Style.PLAIN, null, "", 0, 0, 0, 0);
    }

    void adopt(List<Node> newChildren) {
        children = newChildren;
        if (kind == Kind.MAPPING && newChildren.size() >= INDEX_FROM) {
            Map<String, Node> map = new LinkedHashMap<>();
            newChildren.forEach(child -> map.put(child.key, child));
            byKey = map;
        }
    }

    /** What the node holds. */
    public Kind kind() {
        return kind;
    }

    /** How a scalar is written. */
    public Style style() {
        return style;
    }

    /** Whether nothing is there; a null that is written down is there. */
    public boolean isAbsent() {
        return kind == Kind.ABSENT;
    }

    /** Whether something other than null is there. */
    public boolean isPresent() {
        return kind != Kind.ABSENT && kind != Kind.NULL;
    }

    /** Whether this is a null that is written down. */
    public boolean isNull() {
        return kind == Kind.NULL;
    }

    /** Whether this is the boolean true. */
    public boolean isTrue() {
        return Boolean.TRUE.equals(value);
    }

    /** Whether this is the boolean false. */
    public boolean isFalse() {
        return Boolean.FALSE.equals(value);
    }

    /** Whether this is a mapping. */
    public boolean isMapping() {
        return kind == Kind.MAPPING;
    }

    /** Whether this is a sequence. */
    public boolean isSequence() {
        return kind == Kind.SEQUENCE;
    }

    /** Whether this is a string. */
    public boolean isString() {
        return kind == Kind.STRING;
    }

    /** Whether this is a number. */
    public boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    /** Whether this is absent, null, an empty string, or a mapping or sequence without entries. */
    public boolean isEmpty() {
        return switch (kind) {
            case ABSENT, NULL -> true;
            case STRING -> text.isEmpty();
            case MAPPING, SEQUENCE -> children.isEmpty();
            case BOOLEAN, NUMBER -> false;
        };
    }

    /** A scalar's text as it is written, without quotes; empty for anything else, and for null. */
    public String text() {
        return kind == Kind.NULL ? "" : text;
    }

    /** A scalar's text, or {@code fallback} if this is absent, null, empty or no scalar. */
    public String text(String fallback) {
        return text().isEmpty() ? fallback : text;
    }

    /** Whether this is a scalar with this text. */
    public boolean is(String expected) {
        return (kind == Kind.STRING || kind == Kind.BOOLEAN || kind == Kind.NUMBER) && text.equals(expected);
    }

    /** Whether this is a scalar with one of these texts. */
    public boolean isOneOf(String... expected) {
        return List.of(expected).contains(text()) && is(text);
    }

    /** The whole number that this is, or {@code fallback}. */
    public long number(long fallback) {
        return value instanceof Number number && number.doubleValue() == number.longValue()
                ? number.longValue()
                : fallback;
    }

    /** The field of this name; absent if there is none. Of two with one name, the last. */
    public Node get(String name) {
        if (kind == Kind.MAPPING) {
            if (byKey != null) {
                Node found = byKey.get(name);
                if (found != null) {
                    return found;
                }
            } else {
                for (int i = children.size() - 1; i >= 0; i--) {
                    if (children.get(i).key.equals(name)) {
                        return children.get(i);
                    }
                }
            }
        }
        return new Node(source, this, name, -1, Kind.ABSENT, Style.PLAIN, null, "", 0, 0, 0, 0);
    }

    /** The field found by going down these names. */
    public Node at(String... names) {
        Node node = this;
        for (String name : names) {
            node = node.get(name);
        }
        return node;
    }

    /** The entry of a sequence; absent if there is none. */
    public Node item(int i) {
        return kind == Kind.SEQUENCE && i < children.size()
                ? children.get(i)
                : new Node(source, this, "", i, Kind.ABSENT, Style.PLAIN, null, "", 0, 0, 0, 0);
    }

    /** The entries of a sequence; none if this is no sequence. */
    public List<Node> items() {
        return kind == Kind.SEQUENCE ? children : List.of();
    }

    /** The fields of a mapping in their order, also those that a later one of the same name hides. */
    public List<Node> fields() {
        return kind == Kind.MAPPING ? children : List.of();
    }

    /** Fields or entries. */
    public List<Node> children() {
        return children;
    }

    /** This node and all below it, each before those below it. */
    public List<Node> walk() {
        List<Node> all = new ArrayList<>();
        walk(all);
        return all;
    }

    private void walk(List<Node> all) {
        all.add(this);
        for (Node child : children) {
            child.walk(all);
        }
    }

    /** The name of the field that this is; empty for a root or an entry of a sequence. */
    public String key() {
        return key;
    }

    /** The position in a sequence, or -1. */
    public int index() {
        return index;
    }

    /** What this is a field or entry of, or null for a root. */
    public @Nullable Node parent() {
        return parent;
    }

    /** The way from the root, such as {@code spec.containers[0].image}; names with dots are put in brackets. */
    public String path() {
        if (parent == null) {
            return "";
        }
        String way = parent.path();
        if (index >= 0) {
            return way + "[" + index + "]";
        }
        if (key.indexOf('.') >= 0 || key.indexOf('/') >= 0) {
            return way + "[" + key + "]";
        }
        return way.isEmpty() ? key : way + "." + key;
    }

    /**
     * The plain value: null, Boolean, Long, Double, String, a mutable map or a mutable list. Absent gives null.
     */
    public @Nullable Object value() {
        switch (kind) {
            case MAPPING -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                children.forEach(child -> map.put(child.key, child.value()));
                return map;
            }
            case SEQUENCE -> {
                List<@Nullable Object> list = new ArrayList<>(children.size());
                children.forEach(child -> list.add(child.value()));
                return list;
            }
            default -> {
                return value;
            }
        }
    }

    /** The text it was read from. */
    public Source source() {
        return source;
    }

    /** The offset in {@link #source} at which a reader would look: the value of a scalar, else the key. */
    public int start() {
        Node there = nearest();
        return there.kind == Kind.MAPPING || there.kind == Kind.SEQUENCE ? there.keyStart : there.start;
    }

    /** The offset after what {@link #start} begins. */
    public int end() {
        Node there = nearest();
        return there.kind == Kind.MAPPING || there.kind == Kind.SEQUENCE ? there.keyEnd : there.end;
    }

    /** The offset of the value itself, also of a mapping or sequence. */
    public int valueStart() {
        return nearest().start;
    }

    /** The offset after the value itself. */
    public int valueEnd() {
        return nearest().end;
    }

    /** Where it stands in the text it was read from; for something absent, where it is missing. */
    public Place place() {
        return Place.of(source.text(), start(), end());
    }

    /** Where its key stands, or {@link #place} if it has none. */
    public Place keyPlace() {
        Node there = nearest();
        return Place.of(source.text(), there.keyStart, there.keyEnd);
    }

    /** Where its text comes from. */
    public Origin origin() {
        Origin origin = source.origins().at(start(), end());
        return isAbsent() && origin.precision() == Precision.EXACT
                ? new Origin(origin.place(), origin.chain(), List.of(), origin.guards(), Precision.WIDENED)
                : origin;
    }

    /** Where its key's text comes from. */
    public Origin keyOrigin() {
        Node there = nearest();
        return source.origins().at(there.keyStart, there.keyEnd);
    }

    /** This node, or the closest one above it that is there. */
    private Node nearest() {
        Node node = this;
        while (node.isAbsent() && node.parent != null) {
            node = node.parent;
        }
        return node;
    }

    @Override
    public String toString() {
        return path() + (isAbsent() ? " (absent)" : text.isEmpty() ? "" : ": " + text);
    }
}
