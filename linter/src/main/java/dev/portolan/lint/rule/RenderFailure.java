package dev.portolan.lint.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A template, or a whole chart, that did not render.
 *
 * @param kind at which stage it stopped
 * @param message what went wrong
 * @param place where
 * @param related calls and values that led there
 * @param hint what to do, or null
 * @param helmMessage the words that Helm uses for it
 */
public record RenderFailure(
        Kind kind,
        String message,
        Place place,
        List<Related> related,
        @Nullable String hint,
        String helmMessage) {
    public RenderFailure {
        related = List.copyOf(related);
    }

    /** At which stage it stopped. */
    public enum Kind {
        /** The chart or its dependencies cannot be put together. */
        CHART,
        /** A template does not parse. */
        SYNTAX,
        /** A template stops while it runs. */
        EXECUTION,
        /** What was rendered is no YAML, or no object. */
        YAML
    }
}
