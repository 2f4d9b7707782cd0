package dev.portolan.core.yaml;

/** A single value. */
public final class YamlScalar extends YamlNode {
    /** How a scalar is written. */
    public enum Style {
        PLAIN,
        SINGLE_QUOTED,
        DOUBLE_QUOTED,
        LITERAL,
        FOLDED
    }

    private final String text;
    private final Style style;

    YamlScalar(int start, int end, String text, Style style) {
        super(start, end);
        this.text = text;
        this.style = style;
    }

    /** The content, with quotes and escapes resolved; for a plain scalar this is not yet its value. */
    public String text() {
        return text;
    }

    /** How it is written. */
    public Style style() {
        return style;
    }

    /** Whether the text decides about the type: a plain scalar without a tag, or one with the tag {@code !}. */
    boolean isImplicit() {
        return tag().isEmpty() ? style == Style.PLAIN : tag().equals("!");
    }
}
