package dev.portolan.lint.template;

import dev.portolan.lint.rule.ChartTree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an expression in a template may be, as far as it can be told without running it. */
public sealed interface Value {
    /** Nothing is known. */
    Value UNKNOWN = new Unknown();

    /** The dot that the templates of a chart start with. */
    record Context(ChartTree chart) implements Value {}

    /**
     * Data from outside.
     *
     * @param path where it is
     * @param known the length of the part of the path that is known to be there and not empty: all of it after {@code default}, 0
     *     for values, -1 if not even the whole may be there
     */
    record Data(DataPath path, int known) implements Value {
        /** Whether it is known to be there and not empty. */
        boolean present() {
            return known == path.size();
        }

        /** What follows from that. */
        Set<Guard> guards() {
            return known > 0 || known == 0 && !path.isValues() ? Guard.present(path.prefix(known)) : Set.of();
        }
    }

    /**
     * A constant.
     *
     * @param value a String, Boolean, Long or Double, or null for nil
     */
    record Constant(@Nullable Object value) implements Value {
        /** Whether conditions take it for true. */
        public boolean isTrue() {
            return value != null
                    && !value.equals(false)
                    && !value.equals("")
                    && !(value instanceof Number number && number.doubleValue() == 0);
        }
    }

    /** A map that a template makes. What {@code set} adds is added to it. */
    final class Mapping implements Value {
        final Map<String, Flow> entries = new LinkedHashMap<>();

        /** How many calls deep it was made. */
        final int level;

        /** Whether it has entries that are not known. */
        boolean open;

        Mapping(int level) {
            this.level = level;
        }

        void put(String key, Flow flow) {
            entries.merge(key, flow, Flow::or);
        }
    }

    /**
     * A list that a template makes.
     *
     * @param items its items
     * @param open whether it may hold any number of them
     */
    record Sequence(List<Flow> items, boolean open) implements Value {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** Maps laid over each other. */
    record Merged(List<Flow> parts) implements Value {
        public Merged {
            parts = List.copyOf(parts);
        }
    }

    /**
     * The result of a function that is not followed further.
     *
     * @param function the function's name
     * @param inputs what went into it: {@link Data}, {@link Generated} and {@link Unknown}
     */
    record Computed(String function, Set<Value> inputs) implements Value {
        public Computed {
            inputs = Inputs.of(inputs);
        }
    }

    /**
     * Text put together from constants and other values.
     *
     * @param shape the text, with a NUL where something else stands
     * @param inputs what stands there: {@link Data}, {@link Generated} and {@link Unknown}
     */
    record Text(String shape, Set<Value> inputs) implements Value {
        public Text {
            inputs = Inputs.of(inputs);
        }
    }

    /** What {@code include} gives of a template that prints nothing but {@code what}. */
    record Printed(Value what) implements Value {}

    /** Something that is new each time, such as the result of {@code randAlphaNum} or {@code now}. */
    record Generated(String function) implements Value {}

    /** Anything. */
    record Unknown() implements Value {}
}
