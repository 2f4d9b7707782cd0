package dev.portolan.gotemplate.text;

/**
 * A half-open range of UTF-16 offsets in a {@link SourceText}. Immutable.
 *
 * @param start offset of the first character
 * @param end offset after the last character
 */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a range: " + start + ".." + end);
        }
    }

    /** The empty range at {@code offset}. */
    public static Span at(int offset) {
        return new Span(offset, offset);
    }

    /** The smallest range that holds this one and {@code other}. */
    public Span to(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** The number of UTF-16 characters in the range. */
    public int length() {
        return end - start;
    }
}
