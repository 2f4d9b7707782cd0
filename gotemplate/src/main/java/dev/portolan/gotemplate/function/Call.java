package dev.portolan.gotemplate.function;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One call of a {@link TemplateFunction}: its arguments and what it may ask of the outside. Used by one thread, and only
 * until the function returns.
 *
 * <p>The typed accessors trust the {@link Signature}: an argument declared {@code string} is a {@link String}.
 */
public final class Call {
    private final Execution execution;
    private final @Nullable Object[] arguments;

    /** A call with these arguments; the array is not copied. */
    public Call(Execution execution, @Nullable Object... arguments) {
        this.execution = execution;
        this.arguments = arguments;
    }

    /** The run that the call is part of. */
    public Execution execution() {
        return execution;
    }

    /** Clock, random values and look-ups. */
    public Environment environment() {
        return execution.environment();
    }

    /** The number of arguments. */
    public int count() {
        return arguments.length;
    }

    /** Argument {@code i} as it is. */
    public @Nullable Object get(int i) {
        return arguments[i];
    }

    /** The arguments from {@code from} on, for a variadic function. A view. */
    public List<@Nullable Object> rest(int from) {
        return Collections.unmodifiableList(Arrays.asList(arguments).subList(from, arguments.length));
    }

    /** Argument {@code i}, declared {@code string}. */
    public String string(int i) {
        return (String) present(i);
    }

    /** Argument {@code i}, declared as an integer of any type. */
    public long integer(int i) {
        return ((Number) present(i)).longValue();
    }

    /** Argument {@code i}, declared {@code int}, as an index or a count that fits in memory. */
    public int size(int i) {
        long value = integer(i);
        if (value > Integer.MAX_VALUE) {
            return Integer.MAX_VALUE;
        }
        return value < Integer.MIN_VALUE ? Integer.MIN_VALUE : (int) value;
    }

    /** Argument {@code i}, declared {@code float64}. */
    public double number(int i) {
        return ((Number) present(i)).doubleValue();
    }

    /** Argument {@code i}, declared {@code bool}. */
    public boolean bool(int i) {
        return (Boolean) present(i);
    }

    /** Argument {@code i}, declared as a slice. */
    @SuppressWarnings("unchecked") // a slice holds any values
    public List<@Nullable Object> list(int i) {
        return (List<@Nullable Object>) present(i);
    }

    /** Argument {@code i}, declared {@code map[string]interface {}}; a nil map is an empty one. */
    @SuppressWarnings("unchecked") // the signature has checked that the keys are strings
    public Map<String, @Nullable Object> map(int i) {
        return (Map<String, @Nullable Object>) present(i);
    }

    private Object present(int i) {
        Object argument = arguments[i];
        if (argument == null) {
            throw new IllegalStateException("argument " + i + " was declared not nil; use get");
        }
        return argument;
    }
}
