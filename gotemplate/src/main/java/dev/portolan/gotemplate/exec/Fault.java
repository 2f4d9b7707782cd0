package dev.portolan.gotemplate.exec;

import org.jspecify.annotations.Nullable;

/** What made a template fail, in parts, for those who say it in words of their own. Immutable. */
public sealed interface Fault {
    /** Nothing that a program could tell from the others. */
    Fault OTHER = new Other();

    /** A limit of the run was reached. */
    Fault LIMIT = new Limit();

    /**
     * A field was read of something that is not there.
     *
     * @param receiver the expression of which it was read, {@code .} for the dot
     * @param name the field
     */
    record FieldOfNil(String receiver, String name) implements Fault {}

    /**
     * A field was read of a value that has no fields, or not this one.
     *
     * @param receiver the expression of which it was read, {@code .} for the dot
     * @param name the field
     * @param value what the expression gave
     */
    record FieldOfOther(String receiver, String name, Object value) implements Fault {}

    /**
     * A template is called that is not defined.
     *
     * @param name the name that it was called by
     */
    record UndefinedTemplate(String name) implements Fault {}

    /**
     * A function got too few or too many arguments.
     *
     * @param function its name
     * @param wanted how many it takes, or takes at least
     * @param given how many it got
     * @param isVariadic whether it takes more
     */
    record ArgumentCount(String function, int wanted, int given, boolean isVariadic) implements Fault {}

    /**
     * An argument of a function is of the wrong type.
     *
     * @param function its name
     * @param wanted the type that it takes, as Go names it
     * @param argument the expression that gave the argument, or an empty text if it came through the pipeline
     * @param value the argument; null if there is none
     */
    record ArgumentType(
            String function,
            String wanted,
            String argument,
            @Nullable Object value) implements Fault {}

    /**
     * {@code range} got something that has no elements.
     *
     * @param value what it got
     */
    record NotIterable(Object value) implements Fault {}

    /**
     * Two values of different types were compared.
     *
     * @param function what compares them, such as {@code eq}
     * @param left the first value
     * @param right the second value
     */
    record NotComparable(
            String function,
            @Nullable Object left,
            @Nullable Object right) implements Fault {}

    /**
     * A function failed; the exception's cause says why.
     *
     * @param function its name
     */
    record FunctionFailed(String function) implements Fault {}

    /** See {@link #LIMIT}. */
    record Limit() implements Fault {}

    /** See {@link #OTHER}. */
    record Other() implements Fault {}
}
