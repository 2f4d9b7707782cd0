package dev.portolan.lint.template;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A set that does not change, so that its hash is made only once. */
final class Inputs extends AbstractSet<Value> {
    private final Set<Value> values;
    private final int hash;

    private Inputs(Set<Value> values) {
        this.values = values;
        this.hash = values.hashCode();
    }

    static Set<Value> of(Set<Value> values) {
        return values instanceof Inputs ? values : new Inputs(Set.copyOf(values));
    }

    @Override
    public Iterator<Value> iterator() {
        return values.iterator();
    }

    @Override
    public int size() {
        return values.size();
    }

    @Override
    public boolean contains(Object value) {
        return values.contains(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other == this
                || (other instanceof Inputs inputs
                        ? hash == inputs.hash && values.equals(inputs.values)
                        : values.equals(other));
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
