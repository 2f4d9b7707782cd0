package dev.portolan.lint.rules.values;

import dev.portolan.lint.template.DataPath;
import java.util.ArrayList;
import java.util.List;

/**
 * The way to a value from the values of the outermost chart. Immutable.
 *
 * @param steps the keys; {@link DataPath#ANY} stands for all keys of a mapping or all entries of a list
 */
record ValuePath(List<String> steps) {
    /** The values of the outermost chart. */
    static final ValuePath ROOT = new ValuePath(List.of());

    ValuePath {
        steps = List.copyOf(steps);
    }

    /** The path of these keys. */
    static ValuePath of(String... steps) {
        return new ValuePath(List.of(steps));
    }

    /** The path that goes one step further. */
    ValuePath child(String step) {
        return children(List.of(step));
    }

    /** The path that goes some steps further. */
    ValuePath children(List<String> more) {
        List<String> longer = new ArrayList<>(steps);
        longer.addAll(more);
        return new ValuePath(longer);
    }

    /** The path without its last step; that of the root is the root. */
    ValuePath parent() {
        return steps.isEmpty() ? this : new ValuePath(steps.subList(0, steps.size() - 1));
    }

    /** The first step; empty for the root. */
    String first() {
        return steps.isEmpty() ? "" : steps.get(0);
    }

    /** The last step; empty for the root. */
    String last() {
        return steps.isEmpty() ? "" : steps.get(steps.size() - 1);
    }

    /** Whether each step is known. */
    boolean isExact() {
        return !steps.contains(DataPath.ANY);
    }

    /** Whether this leads to the same value as {@code other}, or to one that holds it; steps that may be any fit all. */
    boolean covers(ValuePath other) {
        if (steps.size() > other.steps.size()) {
            return false;
        }
        for (int i = 0; i < steps.size(); i++) {
            String one = steps.get(i);
            String two = other.steps.get(i);
            if (!one.equals(two) && !one.equals(DataPath.ANY) && !two.equals(DataPath.ANY)) {
                return false;
            }
        }
        return true;
    }

    /** The keys as templates write them, such as {@code image.tag}. */
    @Override
    public String toString() {
        return String.join(".", steps);
    }
}
