package dev.portolan.gotemplate.function;

import org.jspecify.annotations.Nullable;

/** The run of a template as its functions see it. Used by one thread. */
public interface Execution {
    /** Clock, random values and look-ups. */
    Environment environment();

    /** What the run's owner gave it for its functions, or null. */
    default @Nullable Object context() {
        return null;
    }

    /**
     * Counts work that a function is about to do, in units of about one element or character, against the run's limit.
     *
     * @throws RuntimeException the executor's limit error, if the work would exceed it
     */
    void charge(long units);

    /**
     * Runs the template {@code name} of the set being executed with {@code data} as its dot and returns what it writes.
     *
     * @throws RuntimeException the executor's error, with the chain of calls, if there is no such template or it fails
     */
    String include(String name, @Nullable Object data);

    /**
     * Parses {@code text} as a template that sees the set's templates around it, runs it with {@code data} as its dot and
     * returns what it writes. Templates that {@code text} defines are seen only inside it.
     *
     * @throws RuntimeException the executor's error if {@code text} does not parse or fails
     */
    String expand(String name, String text, @Nullable Object data);
}
