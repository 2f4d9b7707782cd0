package dev.portolan.lint.rules.values;

import dev.portolan.lint.rule.Node;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** Finds the keys of a values file that nobody knows. */
final class UnknownKeys {
    private final KnownValues known;
    private final Predicate<ValuePath> defined;
    private final BiConsumer<Node, ValuePath> found;

    /** Finds keys that are neither {@code defined} nor mentioned, the outermost of each. */
    UnknownKeys(KnownValues known, Predicate<ValuePath> defined, BiConsumer<Node, ValuePath> found) {
        this.known = known;
        this.defined = defined;
        this.found = found;
    }

    /** Looks at a value and what it holds. */
    void check(Node node, ValuePath path) {
        if (!defined.test(path) && !known.isMentioned(path)) {
            found.accept(node, path);
        } else if (!known.reads().isUsedWhole(path)) {
            node.fields().stream()
                    .filter(field -> !field.key().equals("global"))
                    .forEach(field -> check(field, path.child(field.key())));
        }
    }
}
