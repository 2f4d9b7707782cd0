package dev.portolan.lint.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A template, or a whole chart, that did not render. Which rule reports it follows from its kind.
 *
 * @param kind at which stage it stopped, and why
 * @param message what went wrong
 * @param origin where, with the calls that led there and the values that were read
 * @param related further places
 * @param hint what to do, or null
 * @param helmMessage the words that Helm uses for it
 */
public record RenderFailure(
        Kind kind,
        String message,
        Origin origin,
        List<Related> related,
        @Nullable String hint,
        String helmMessage) {
    public RenderFailure {
        related = List.copyOf(related);
    }

    /** At which stage it stopped, and why. */
    public enum Kind {
        /** The chart cannot be read. */
        CHART,
        /** A dependency is not in charts/. */
        DEPENDENCY,
        /** The chart can be read, but not installed with these values on this cluster. */
        INSTALL,
        /** A template does not parse. */
        SYNTAX,
        /** A template calls one that nobody defines. */
        UNDEFINED,
        /** The chart itself ends the render, with {@code fail} or {@code required}. */
        REFUSED,
        /** A template stops while it runs. */
        EXECUTION,
        /** What was rendered is no YAML, or no object. */
        YAML
    }

    /** Where it stopped. */
    public Place place() {
        return origin.place();
    }

    /** Whether this is the same failure in another scenario. */
    boolean isLike(RenderFailure other) {
        return kind == other.kind && message.equals(other.message) && place().equals(other.place());
    }
}
