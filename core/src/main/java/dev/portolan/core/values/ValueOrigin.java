package dev.portolan.core.values;

import dev.portolan.core.problem.Location;
import org.jspecify.annotations.Nullable;

/**
 * Where a value comes from. Immutable.
 *
 * @param kind the way in which it came
 * @param location where it is set: in a values file with the line and column of the value, or of its key if it is a list or
 *     a map; an argument with its flag, such as {@code --set image.tag=1.2}; null if a program gave it
 * @param length how many characters the value or key has in its line; 0 for an argument
 * @param rule for {@link Kind#IMPORTED} the place of the rule in the parent's Chart.yaml; else null
 */
public record ValueOrigin(
        Kind kind,
        @Nullable Location location,
        int length,
        @Nullable Location rule) {
    /** The ways in which a value comes. */
    public enum Kind {
        /** From values.yaml of the chart or a subchart. */
        DEFAULT,
        /** From a values file that the user gave. */
        FILE,
        /** From an argument, {@code --set} or one of its siblings. */
        ARGUMENT,
        /** From the program that asked for the render. */
        PROGRAM,
        /** From a subchart, by one of the {@code import-values} rules of its parent. */
        IMPORTED,
        /** From the globals of a parent chart. */
        GLOBAL
    }

    ValueOrigin handedDown() {
        return new ValueOrigin(Kind.GLOBAL, location, length, rule);
    }

    ValueOrigin importedBy(Location newRule) {
        return new ValueOrigin(Kind.IMPORTED, location, length, newRule);
    }
}
