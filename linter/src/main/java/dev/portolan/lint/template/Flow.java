package dev.portolan.lint.template;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All that an expression may be, and what follows from its being true or false. Safe for use by many threads. */
public final class Flow {
    /** Beyond this many alternatives nothing is known. */
    private static final int LIMIT = 24;

    static final Flow UNKNOWN = of(Value.UNKNOWN);
    static final Flow NIL = of(new Value.Constant(null));

    private final Set<Value> values;
    private final @Nullable Set<Guard> whenTrue;
    private final @Nullable Set<Guard> whenFalse;
    private final boolean stable;
    private @Nullable String text;

    private Flow(Set<Value> values, @Nullable Set<Guard> whenTrue, @Nullable Set<Guard> whenFalse) {
        this.values = values;
        this.whenTrue = whenTrue;
        this.whenFalse = whenFalse;
        this.stable = values.stream().allMatch(Flow::isStable);
    }

    static Flow of(Value value) {
        return new Flow(Set.of(value), null, null);
    }

    static Flow of(Collection<Value> values) {
        if (values.size() > LIMIT) {
            Set<Value> few = new LinkedHashSet<>();
            values.stream().filter(Value.Data.class::isInstance).limit(LIMIT).forEach(few::add);
            few.add(Value.UNKNOWN);
            return new Flow(Collections.unmodifiableSet(few), null, null);
        }
        return new Flow(Collections.unmodifiableSet(new LinkedHashSet<>(values)), null, null);
    }

    static Flow constant(@Nullable Object value) {
        return of(new Value.Constant(value));
    }

    /** Either of two. */
    Flow or(Flow other) {
        if (values.containsAll(other.values)) {
            return new Flow(values, null, null);
        }
        Set<Value> all = new LinkedHashSet<>(values);
        all.addAll(other.values);
        return of(all);
    }

    Flow guarding(Set<Guard> ifTrue, Set<Guard> ifFalse) {
        return new Flow(values, ifTrue, ifFalse);
    }

    /** Each alternative changed. */
    Flow map(Function<Value, Value> change) {
        Set<Value> changed = new LinkedHashSet<>();
        values.forEach(value -> changed.add(change.apply(value)));
        return of(changed);
    }

    /** The same, knowing that it is not empty. */
    Flow present() {
        Set<Value> kept = new LinkedHashSet<>();
        for (Value value : values) {
            if (value instanceof Value.Data data) {
                kept.add(new Value.Data(data.path(), data.path().size()));
            } else if (!(value instanceof Value.Constant constant) || constant.isTrue()) {
                kept.add(value);
            }
        }
        return kept.isEmpty() ? this : of(kept);
    }

    /** The alternatives. */
    public Set<Value> values() {
        return values;
    }

    /** Whether it may be something of which nothing is known. */
    public boolean isUnknown() {
        return values.contains(Value.UNKNOWN) || values.isEmpty();
    }

    /** The only alternative, if there is just one. */
    public Optional<Value> only() {
        return values.size() == 1 ? Optional.of(values.iterator().next()) : Optional.empty();
    }

    /** The only alternative, if it is a constant. */
    public Optional<Value.Constant> constant() {
        return only().filter(Value.Constant.class::isInstance).map(Value.Constant.class::cast);
    }

    /** The alternatives if all are constant texts; empty if not. */
    List<String> texts() {
        List<String> texts = values.stream()
                .filter(value -> value instanceof Value.Constant constant && constant.value() instanceof String)
                .map(value -> String.valueOf(((Value.Constant) value).value()))
                .toList();
        return texts.size() == values.size() ? texts : List.of();
    }

    /** The alternatives that are data from outside as it is. */
    public List<DataPath> data() {
        return values.stream()
                .filter(Value.Data.class::isInstance)
                .map(value -> ((Value.Data) value).path())
                .toList();
    }

    /**
     * All that it is made of, at any depth: {@link Value.Data}, {@link Value.Generated} and {@link Value.Unknown}. What
     * conditions only choose by is not among it.
     */
    public Set<Value> inputs() {
        Set<Value> inputs = new LinkedHashSet<>();
        collect(inputs, 0);
        return inputs;
    }

    /** The data that it is made of. */
    public Set<DataPath> paths() {
        return inputs().stream()
                .filter(Value.Data.class::isInstance)
                .map(value -> ((Value.Data) value).path())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The functions that make something new each time, and took part. */
    public Set<String> generators() {
        return inputs().stream()
                .filter(Value.Generated.class::isInstance)
                .map(value -> ((Value.Generated) value).function())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void collect(Set<Value> inputs, int depth) {
        // A map may hold itself.
        if (depth > 8) {
            return;
        }
        for (Value value : values) {
            collect(value, inputs, depth);
        }
    }

    private static void collect(Value value, Set<Value> inputs, int depth) {
        if (value instanceof Value.Data data) {
            inputs.add(data.known() == 0 ? data : new Value.Data(data.path(), 0));
        } else if (value instanceof Value.Context context) {
            inputs.add(new Value.Data(DataPath.values(context.chart()), 0));
        } else if (value instanceof Value.Generated || value instanceof Value.Unknown) {
            inputs.add(value);
        } else if (value instanceof Value.Computed computed) {
            inputs.addAll(computed.inputs());
        } else if (value instanceof Value.Text text) {
            inputs.addAll(text.inputs());
        } else if (value instanceof Value.Printed printed) {
            collect(printed.what(), inputs, depth + 1);
        } else if (value instanceof Value.Mapping mapping) {
            mapping.entries.values().forEach(entry -> entry.collect(inputs, depth + 1));
        } else if (value instanceof Value.Sequence sequence) {
            sequence.items().forEach(item -> item.collect(inputs, depth + 1));
        } else if (value instanceof Value.Merged merged) {
            merged.parts().forEach(part -> part.collect(inputs, depth + 1));
        }
    }

    /** What holds if a condition takes it for true. */
    Set<Guard> whenTrue() {
        return whenTrue != null ? whenTrue : implied(true);
    }

    /** What holds if a condition takes it for false. */
    Set<Guard> whenFalse() {
        return whenFalse != null ? whenFalse : implied(false);
    }

    /** Of several pieces of data one is enough: what is read next is read of that one. */
    private Set<Guard> implied(boolean truth) {
        Set<Guard> all = Set.of();
        for (Value value : values) {
            if (value instanceof Value.Data data) {
                all = Guard.both(all, truth ? Guard.present(data.path()) : Guard.empty(data.path()));
            } else if (!isKnown(value) || isTrue(value) == truth) {
                return Set.of();
            }
        }
        return all;
    }

    private static boolean isKnown(Value value) {
        return value instanceof Value.Constant || value instanceof Value.Mapping || value instanceof Value.Sequence;
    }

    private static boolean isTrue(Value value) {
        return value instanceof Value.Constant constant
                ? constant.isTrue()
                : !(value instanceof Value.Mapping mapping && mapping.entries.isEmpty() && !mapping.open)
                        && !(value instanceof Value.Sequence sequence
                                && sequence.items().isEmpty());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Flow flow && values.equals(flow.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** Whether it is the same later; maps may grow. */
    boolean isStable() {
        return stable;
    }

    private static boolean isStable(Value value) {
        if (value instanceof Value.Sequence sequence) {
            return sequence.items().stream().allMatch(Flow::isStable);
        } else if (value instanceof Value.Merged merged) {
            return merged.parts().stream().allMatch(Flow::isStable);
        }
        return !(value instanceof Value.Mapping)
                && !(value instanceof Value.Printed printed && !isStable(printed.what()));
    }

    @Override
    public String toString() {
        String known = text;
        if (known == null) {
            known = new FlowPrinter().print(this);
            text = stable ? known : null;
        }
        return known;
    }
}
