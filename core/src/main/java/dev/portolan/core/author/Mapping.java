package dev.portolan.core.author;

import java.util.function.Consumer;

/** A YAML mapping of a template, filled in order. For one thread. */
public final class Mapping extends Items<Mapping> implements Node {
    private Mapping() {}

    /** A mapping without entries. */
    public static Mapping of() {
        return new Mapping();
    }

    /** A mapping with the entries that {@code body} adds. */
    public static Mapping of(Consumer<Mapping> body) {
        Mapping mapping = new Mapping();
        body.accept(mapping);
        return mapping;
    }

    /** Adds an entry. */
    public Mapping put(String key, Node value) {
        return add(new Item.Entry(Text.of(key), value));
    }

    /** Adds an entry with a fixed text. */
    public Mapping put(String key, String value) {
        return put(key, Text.of(value));
    }

    /** Adds an entry with the result of {@code value} as a scalar. */
    public Mapping put(String key, Expression value) {
        return put(key, Text.of(value));
    }

    /** Adds an entry that is a mapping itself. */
    public Mapping mapping(String key, Consumer<Mapping> body) {
        return put(key, of(body));
    }

    /** Adds an entry that is a sequence. */
    public Mapping sequence(String key, Consumer<Sequence> body) {
        return put(key, Sequence.of(body));
    }

    /** Adds {@code value} as YAML under {@code key}, unless it is empty. */
    public Mapping putAll(String key, Value value) {
        return with(value, (inner, dot) -> inner.put(key, Insertion.yaml(dot)));
    }

    /** Adds {@code value} as a scalar under {@code key}, unless it is empty. */
    public Mapping putGiven(String key, Value value) {
        return with(value, (inner, dot) -> inner.put(key, dot));
    }

    boolean isEmpty() {
        return items().isEmpty();
    }

    @Override
    Mapping empty() {
        return new Mapping();
    }

    @Override
    Mapping self() {
        return this;
    }
}
