package dev.portolan.core.author;

import java.util.function.Consumer;

/** A YAML sequence of a template, filled in order. For one thread. */
public final class Sequence extends Items<Sequence> implements Node {
    private Sequence() {}

    /** A sequence with the elements that {@code body} adds. */
    public static Sequence of(Consumer<Sequence> body) {
        Sequence sequence = new Sequence();
        body.accept(sequence);
        return sequence;
    }

    /** Adds an element. */
    public Sequence element(Node value) {
        return add(new Item.Element(value));
    }

    /** Adds a fixed text. */
    public Sequence element(String value) {
        return element(Text.of(value));
    }

    /** Adds an element that is a mapping. */
    public Sequence mapping(Consumer<Mapping> body) {
        return element(Mapping.of(body));
    }

    boolean isEmpty() {
        return items().isEmpty();
    }

    @Override
    Sequence empty() {
        return new Sequence();
    }

    @Override
    Sequence self() {
        return this;
    }
}
