package dev.portolan.core.author;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** What mappings and sequences share: conditions, loops and inserted lines. */
abstract sealed class Items<S extends Items<S>> permits Mapping, Sequence {
    private final List<Item> items = new ArrayList<>();

    /** Adds what {@code body} adds, where {@code condition} holds. */
    public S when(Expression condition, Consumer<S> body) {
        S inner = empty();
        body.accept(inner);
        return add(new Item.Block("if", condition, inner.items()));
    }

    /** Adds what {@code body} adds for {@code subject}, unless that is empty; the body gets the subject as the dot. */
    public S with(Expression subject, BiConsumer<S, Expression> body) {
        return block("with", subject, body);
    }

    /** Adds what {@code body} adds for each element of {@code list}; the body gets the element as the dot. */
    public S range(Expression list, BiConsumer<S, Expression> body) {
        return block("range", list, body);
    }

    /** Adds the lines that {@code lines} makes. */
    public S insert(Insertion lines) {
        return add(new Item.Inserted(lines.expression()));
    }

    /** Adds the lines of {@code value} as YAML, unless it is empty. */
    public S insertAll(Value value) {
        return with(value, (inner, dot) -> inner.insert(Insertion.yaml(dot)));
    }

    List<Item> items() {
        return items;
    }

    S add(Item item) {
        items.add(item);
        return self();
    }

    abstract S empty();

    abstract S self();

    private S block(String keyword, Expression subject, BiConsumer<S, Expression> body) {
        S inner = empty();
        body.accept(inner, Term.DOT);
        return add(new Item.Block(keyword, subject, inner.items()));
    }
}
