package dev.portolan.gotemplate.text;

import java.util.Arrays;
import java.util.Objects;

/**
 * A named text with line look-up. Positions are kept as UTF-16 offsets and turned into lines and columns, both counted
 * from 1, only when they are shown. Immutable and safe for use by many threads.
 */
public final class SourceText {
    private final String name;
    private final String content;
    private final int[] lineStarts;

    private SourceText(String name, String content) {
        this.name = name;
        this.content = content;
        this.lineStarts = lineStarts(content);
    }

    /** The text {@code content} under the name that messages show, usually a path with forward slashes. */
    public static SourceText of(String name, String content) {
        return new SourceText(Objects.requireNonNull(name), Objects.requireNonNull(content));
    }

    /** The name that messages show. */
    public String name() {
        return name;
    }

    /** The whole text. */
    public String content() {
        return content;
    }

    /** The number of lines; a text that ends in a line feed has an empty last line. */
    public int lineCount() {
        return lineStarts.length;
    }

    /** The line of {@code offset}, from 1. */
    public int line(int offset) {
        Objects.checkIndex(offset, content.length() + 1);
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The column of {@code offset} in its line, from 1, in UTF-16 characters. */
    public int column(int offset) {
        return offset - lineStarts[line(offset) - 1] + 1;
    }

    /** The offset at which {@code line} (from 1) starts. */
    public int lineStart(int line) {
        return lineStarts[line - 1];
    }

    /** The text of {@code line} (from 1) without its line end. */
    public String lineText(int line) {
        int start = lineStarts[line - 1];
        int end = line < lineStarts.length ? lineStarts[line] - 1 : content.length();
        if (end > start && content.charAt(end - 1) == '\r') {
            end--;
        }
        return content.substring(start, end);
    }

    /** The text in {@code span}. */
    public String text(Span span) {
        return content.substring(span.start(), span.end());
    }

    private static int[] lineStarts(String content) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = content.indexOf('\n'); i >= 0; i = content.indexOf('\n', i + 1)) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = i + 1;
        }
        return Arrays.copyOf(starts, count);
    }

    @Override
    public String toString() {
        return name;
    }
}
