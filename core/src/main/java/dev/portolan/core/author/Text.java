package dev.portolan.core.author;

import java.util.List;

/**
 * A scalar: fixed text, the result of an expression, or both joined, as in {@code {{ include "web.fullname" . }}-test}.
 * Immutable.
 */
public final class Text implements Node {
    /** How a scalar stands in YAML. */
    enum Style {
        /** As it is. */
        PLAIN,
        /** In double quotes. */
        QUOTED
    }

    private final List<Object> parts;
    private final Style style;

    private Text(List<Object> parts, Style style) {
        this.parts = parts;
        this.style = style;
    }

    /** The text {@code fixed}, in quotes where YAML needs them. */
    public static Text of(String fixed) {
        return new Text(List.of(YamlScalar.of(fixed)), Style.PLAIN);
    }

    /** A whole number. */
    public static Text of(long number) {
        return new Text(List.of(Long.toString(number)), Style.PLAIN);
    }

    /** A boolean. */
    public static Text of(boolean flag) {
        return new Text(List.of(Boolean.toString(flag)), Style.PLAIN);
    }

    /** The result of {@code expression}. */
    public static Text of(Expression expression) {
        return new Text(List.of(expression), Style.PLAIN);
    }

    /** The texts and expressions {@code parts}, joined, without quotes. */
    public static Text joined(Object... parts) {
        return new Text(checked(parts), Style.PLAIN);
    }

    /** The texts and expressions {@code parts}, joined, in double quotes. */
    public static Text quoted(Object... parts) {
        return new Text(checked(parts), Style.QUOTED);
    }

    List<Object> parts() {
        return parts;
    }

    Style style() {
        return style;
    }

    private static List<Object> checked(Object... parts) {
        for (Object part : parts) {
            if (!(part instanceof String || part instanceof Expression)) {
                throw new IllegalArgumentException("neither text nor expression: " + part.getClass());
            }
        }
        return List.of(parts);
    }
}
