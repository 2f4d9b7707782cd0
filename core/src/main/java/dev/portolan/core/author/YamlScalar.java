package dev.portolan.core.author;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes texts as YAML scalars that every reader takes for the same text. */
final class YamlScalar {
    /** A letter or slash first, so that no number or mark is meant; no colon or blank that ends a key or starts a comment. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z/](?:[A-Za-z0-9_./@+,;()=-]| (?![#])|:(?![ :]))*");

    /** An amount with a unit, such as 250m or 1Gi; E alone is left out, because it could be an exponent. */
    private static final Pattern QUANTITY = Pattern.compile("[0-9]+(?:m|k|[KMGTP]i?|Ei)");

    private static final Set<String> WORDS =
            Set.of("y", "yes", "n", "no", "on", "off", "true", "false", "null", "nan", "inf");

    private YamlScalar() {}

    static String of(String text) {
        boolean plain = PLAIN.matcher(text).matches()
                && !text.endsWith(":")
                && !text.endsWith(" ")
                && !WORDS.contains(text.toLowerCase(Locale.ROOT));
        return plain || QUANTITY.matcher(text).matches() ? text : quoted(text);
    }

    /** In double quotes with JSON's escapes, which YAML shares. */
    static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '\r' -> out.append("\\r");
                default -> out.append(c < ' ' || c == 0x7f ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        return out.append('"').toString();
    }
}
