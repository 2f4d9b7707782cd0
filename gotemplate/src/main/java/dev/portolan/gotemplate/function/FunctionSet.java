package dev.portolan.gotemplate.function;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Functions by name. Immutable and safe for use by many threads.
 *
 * <pre>{@code
 * FunctionSet functions = FunctionSet.builder()
 *         .add("shout", "(text string) string", call -> call.string(0).toUpperCase(Locale.ROOT) + "!")
 *         .build();
 * }</pre>
 */
public final class FunctionSet {
    /** No functions. */
    public static final FunctionSet EMPTY = new FunctionSet(Map.of());

    private final Map<String, Entry> entries;

    private FunctionSet(Map<String, Entry> entries) {
        this.entries = Collections.unmodifiableMap(entries);
    }

    /**
     * A function and what is known of it.
     *
     * @param name the name that templates call it by
     * @param signature its parameters and result
     * @param function what runs
     * @param repeatable whether the same arguments always give the same result; not so for clock, random values and
     *     look-ups
     */
    public record Entry(String name, Signature signature, TemplateFunction function, boolean repeatable) {}

    /** A builder with no functions. */
    public static Builder builder() {
        return new Builder();
    }

    /** The function of this name, or null. */
    public @Nullable Entry find(String name) {
        return entries.get(name);
    }

    /** All functions in the order in which they were added. */
    public Collection<Entry> entries() {
        return entries.values();
    }

    /** These functions and {@code others}; of two with one name, the one of {@code others} stays. */
    public FunctionSet plus(FunctionSet others) {
        Map<String, Entry> all = new LinkedHashMap<>(entries);
        all.putAll(others.entries);
        return new FunctionSet(all);
    }

    /** Collects functions. For one thread. */
    public static final class Builder {
        private final Map<String, Entry> entries = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Adds a function that always gives the same result for the same arguments.
         *
         * @param signature as {@link Signature#parse} reads it
         * @throws IllegalArgumentException if the name is taken or the signature is malformed
         */
        public Builder add(String name, String signature, TemplateFunction function) {
            return add(new Entry(name, Signature.parse(signature), function, true));
        }

        /** Adds a function whose result depends on clock, random values or look-ups. */
        public Builder addUnrepeatable(String name, String signature, TemplateFunction function) {
            return add(new Entry(name, Signature.parse(signature), function, false));
        }

        private Builder add(Entry entry) {
            if (entries.putIfAbsent(entry.name(), entry) != null) {
                throw new IllegalArgumentException("function " + entry.name() + " is added twice");
            }
            return this;
        }

        /** The functions added so far. */
        public FunctionSet build() {
            return new FunctionSet(new LinkedHashMap<>(entries));
        }
    }
}
