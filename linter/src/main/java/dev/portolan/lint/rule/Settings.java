package dev.portolan.lint.rule;

import java.util.List;
import java.util.Map;

/**
 * The parameters of one rule as the user configured them. Immutable.
 *
 * @param values by name; strings, booleans, numbers and lists of strings
 */
public record Settings(Map<String, Object> values) {
    /** No parameter is set. */
    public static final Settings NONE = new Settings(Map.of());

    public Settings {
        values = Map.copyOf(values);
    }

    /** The list {@code name}, or {@code fallback}. */
    public List<String> strings(String name, List<String> fallback) {
        return values.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : fallback;
    }

    /** The whole number {@code name}, or {@code fallback}. */
    public int number(String name, int fallback) {
        return values.get(name) instanceof Number number ? number.intValue() : fallback;
    }

    /** The switch {@code name}, or {@code fallback}. */
    public boolean flag(String name, boolean fallback) {
        return values.get(name) instanceof Boolean flag ? flag : fallback;
    }

    /** The text {@code name}, or {@code fallback}. */
    public String text(String name, String fallback) {
        return values.get(name) instanceof String text ? text : fallback;
    }
}
