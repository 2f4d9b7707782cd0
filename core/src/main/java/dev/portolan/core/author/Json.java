package dev.portolan.core.author;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Prints maps, lists, texts, numbers and booleans as JSON, with keys in their order. */
final class Json {
    private final boolean indented;
    private final StringBuilder out = new StringBuilder();

    private Json(boolean indented) {
        this.indented = indented;
    }

    /** On one line. */
    static String write(Object value) {
        Json json = new Json(false);
        json.value(value, 0);
        return json.out.toString();
    }

    /** On many lines, two blanks a level. */
    static String writeIndented(Object value) {
        Json json = new Json(true);
        json.value(value, 0);
        return json.out.toString();
    }

    private void value(Object value, int depth) {
        if (value instanceof Map<?, ?> map) {
            out.append('{');
            Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
            while (entries.hasNext()) {
                Map.Entry<?, ?> entry = entries.next();
                line(depth + 1);
                out.append(YamlScalar.quoted((String) entry.getKey())).append(indented ? ": " : ":");
                value(entry.getValue(), depth + 1);
                out.append(entries.hasNext() ? "," : "");
            }
            close('}', map.isEmpty(), depth);
        } else if (value instanceof List<?> list) {
            out.append('[');
            for (int i = 0; i < list.size(); i++) {
                line(depth + 1);
                value(list.get(i), depth + 1);
                out.append(i + 1 < list.size() ? "," : "");
            }
            close(']', list.isEmpty(), depth);
        } else {
            out.append(value instanceof String text ? YamlScalar.quoted(text) : value.toString());
        }
    }

    private void close(char bracket, boolean empty, int depth) {
        if (!empty) {
            line(depth);
        }
        out.append(bracket);
    }

    private void line(int depth) {
        if (indented) {
            out.append('\n').append("  ".repeat(depth));
        }
    }
}
