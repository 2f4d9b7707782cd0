package dev.portolan.core.author;

import java.util.List;

/** A line, or a block of lines, of a mapping or sequence. */
sealed interface Item {
    /** {@code key: value}. */
    record Entry(Text key, Node value) implements Item {}

    /** {@code - value}. */
    record Element(Node value) implements Item {}

    /** Lines that an expression makes. */
    record Inserted(Expression expression) implements Item {}

    /** An action that holds lines, {@code {{- head … }} … {{- end }}}. */
    record Block(String keyword, Expression subject, List<Item> body) implements Item {
        /** Whether the dot changes inside. */
        boolean movesDot() {
            return !keyword.equals("if");
        }
    }
}
