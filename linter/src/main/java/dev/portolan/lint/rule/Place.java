package dev.portolan.lint.rule;

import dev.portolan.core.problem.Location;
import dev.portolan.gotemplate.text.SourceText;

/**
 * A stretch of a file. Lines and columns count from 1, columns in UTF-16 characters; the end is after the last character.
 *
 * @param file the path inside the chart with forward slashes, or the path that the user gave
 */
public record Place(String file, int line, int column, int endLine, int endColumn) {
    /** The stretch from {@code start} to {@code end}, offsets of {@code text}. */
    public static Place of(SourceText text, int start, int end) {
        int length = text.content().length();
        int from = Math.min(start, length);
        int to = Math.min(Math.max(from, end), length);
        return new Place(text.name(), text.line(from), text.column(from), text.line(to), text.column(to));
    }

    /** The {@code length} characters from {@code start} on; the start of the file if no line is known. */
    public static Place of(Location start, int length) {
        int line = Math.max(1, start.line());
        int column = Math.max(1, start.column());
        return new Place(start.file(), line, column, line, column + length);
    }

    /** The start of a file. */
    public static Place startOf(String file) {
        return new Place(file, 1, 1, 1, 1);
    }

    /** The start of a line of a file. */
    public static Place line(String file, int line) {
        return new Place(file, line, 1, line, 1);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
