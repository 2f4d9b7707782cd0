package dev.portolan.gotemplate.format;

import org.jspecify.annotations.Nullable;

/**
 * JSON as Go's {@code encoding/json} reads and writes it: keys sorted by bytes, {@code <}, {@code >} and {@code &}
 * escaped, floats in their shortest form, no blanks.
 *
 * @see <a href="https://pkg.go.dev/encoding/json">encoding/json</a>
 */
public final class GoJson {
    private GoJson() {}

    /**
     * Reads one JSON value: objects as {@link java.util.LinkedHashMap}, arrays as {@link java.util.ArrayList}, numbers as
     * {@link Double}.
     *
     * @throws GoJsonException with Go's text if {@code text} is no JSON value, or is nested more than 1,000 deep
     */
    public static @Nullable Object read(String text) {
        return new GoJsonReader(text).read();
    }

    /**
     * {@code json.Marshal}.
     *
     * @throws GoJsonException with Go's text if {@code value} holds what JSON cannot, such as an infinite number
     */
    public static String write(@Nullable Object value) {
        return new GoJsonWriter(true, null).write(value);
    }

    /**
     * As {@link #write}, but {@code <}, {@code >} and {@code &} stay as they are.
     *
     * @throws GoJsonException as {@link #write}
     */
    public static String writeRaw(@Nullable Object value) {
        return new GoJsonWriter(false, null).write(value);
    }

    /**
     * {@code json.MarshalIndent} without a prefix: each element on a line of its own, indented by {@code indent} a level.
     *
     * @throws GoJsonException as {@link #write}
     */
    public static String writeIndented(@Nullable Object value, String indent) {
        return new GoJsonWriter(true, indent).write(value);
    }
}
