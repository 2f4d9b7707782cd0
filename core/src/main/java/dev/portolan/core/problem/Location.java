package dev.portolan.core.problem;

import dev.portolan.gotemplate.text.SourceText;

/**
 * A place in a file. Immutable.
 *
 * @param file the path that messages show, with forward slashes
 * @param line the line from 1, or 0 if only the file is known
 * @param column the column from 1 in UTF-16 characters, or 0 if only the line is known
 */
public record Location(String file, int line, int column) {
    public Location {
        if (line < 0 || column < 0 || line == 0 && column > 0) {
            throw new IllegalArgumentException("not a place: " + line + ":" + column);
        }
    }

    /** A whole file. */
    public static Location file(String file) {
        return new Location(file, 0, 0);
    }

    /** A line of a file. */
    public static Location line(String file, int line) {
        return new Location(file, line, 0);
    }

    /** The place of {@code offset} in {@code source}. */
    public static Location of(SourceText source, int offset) {
        return new Location(source.name(), source.line(offset), source.column(offset));
    }

    /** {@code file:line:column}, as far as they are known. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + (column > 0 ? ":" + column : "");
    }
}
