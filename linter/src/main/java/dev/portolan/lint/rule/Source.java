package dev.portolan.lint.rule;

import dev.portolan.gotemplate.text.SourceText;

/**
 * The text that nodes were read from, and where that text itself comes from. Immutable.
 *
 * @param text the text
 * @param origins where each stretch of it comes from
 */
public record Source(SourceText text, Origins origins) {
    /** The origin of a stretch of text, given by its offsets. */
    @FunctionalInterface
    public interface Origins {
        Origin at(int start, int end);
    }

    /** A text that stands in a file as it is. */
    public static Source file(SourceText text) {
        return new Source(text, (start, end) -> Origin.of(Place.of(text, start, end)));
    }
}
