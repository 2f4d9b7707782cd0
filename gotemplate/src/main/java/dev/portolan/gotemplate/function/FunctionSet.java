package dev.portolan.gotemplate.function;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Functions by name. They are found one by one as templates name them, so a set of hundreds costs nothing until it is
 * used. Implementations are safe for use by many threads.
 *
 * <pre>{@code
 * FunctionSet functions = FunctionSet.builder()
 *         .add("shout", "(text string) string", call -> call.string(0).toUpperCase(Locale.ROOT) + "!")
 *         .build();
 * }</pre>
 */
@FunctionalInterface
public interface FunctionSet {
    /** No functions. */
    FunctionSet EMPTY = name -> null;

    /** The function of this name, or null. */
    @Nullable
    Entry find(String name);

    /**
     * A function and what is known of it.
     *
     * @param name the name that templates call it by
     * @param signature its parameters and result
     * @param function what runs
     * @param repeatable whether the same arguments always give the same result; not so for clock, random values and
     *     look-ups
     */
    record Entry(String name, Signature signature, TemplateFunction function, boolean repeatable) {
        /**
         * A function that always gives the same result for the same arguments.
         *
         * @param signature as {@link Signature#parse} reads it
         * @throws IllegalArgumentException if the signature is malformed
         */
        public static Entry of(String name, String signature, TemplateFunction function) {
            return new Entry(name, Signature.parse(signature), function, true);
        }

        /** A function whose result depends on clock, random values or look-ups. */
        public static Entry unrepeatable(String name, String signature, TemplateFunction function) {
            return new Entry(name, Signature.parse(signature), function, false);
        }
    }

    /** The functions of all {@code sets}; of two with one name, the one of the later set. */
    static FunctionSet of(FunctionSet... sets) {
        FunctionSet[] all = sets.clone();
        return name -> {
            Entry found = null;
            for (int i = all.length - 1; i >= 0 && found == null; i--) {
                found = all[i].find(name);
            }
            return found;
        };
    }

    /** These functions and {@code others}; of two with one name, the one of {@code others}. */
    default FunctionSet plus(FunctionSet others) {
        return of(this, others);
    }

    /** A builder with no functions. */
    static Builder builder() {
        return new Builder();
    }

    /** Collects functions. For one thread. */
    final class Builder {
        private final Map<String, Entry> entries = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Adds a function that always gives the same result for the same arguments.
         *
         * @param signature as {@link Signature#parse} reads it
         * @throws IllegalArgumentException if the name is taken or the signature is malformed
         */
        public Builder add(String name, String signature, TemplateFunction function) {
            return add(Entry.of(name, signature, function));
        }

        /** Adds a function whose result depends on clock, random values or look-ups. */
        public Builder addUnrepeatable(String name, String signature, TemplateFunction function) {
            return add(Entry.unrepeatable(name, signature, function));
        }

        private Builder add(Entry entry) {
            if (entries.putIfAbsent(entry.name(), entry) != null) {
                throw new IllegalArgumentException("function " + entry.name() + " is added twice");
            }
            return this;
        }

        /** The functions added so far. */
        public FunctionSet build() {
            return Map.copyOf(entries)::get;
        }
    }
}
