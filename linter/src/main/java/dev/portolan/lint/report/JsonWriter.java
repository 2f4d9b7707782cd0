package dev.portolan.lint.report;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes maps, lists, strings, numbers and booleans as indented JSON. Entries that are null are left out. */
final class JsonWriter {
    private static final String INDENT = "  ";

    private final Appendable out;

    JsonWriter(Appendable out) {
        this.out = out;
    }

    void write(@Nullable Object value) throws IOException {
        write(value, "\n");
        out.append('\n');
    }

    private void write(@Nullable Object value, String newline) throws IOException {
        if (value instanceof Map<?, ?> map) {
            writeMap(map, newline);
        } else if (value instanceof List<?> list) {
            writeList(list, newline);
        } else if (value instanceof Number || value instanceof Boolean || value == null) {
            out.append(String.valueOf(value));
        } else {
            writeString(String.valueOf(value));
        }
    }

    private void writeMap(Map<?, ?> map, String newline) throws IOException {
        String inner = newline + INDENT;
        String separator = inner;
        out.append('{');
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (entry.getValue() != null) {
                out.append(separator);
                writeString(String.valueOf(entry.getKey()));
                out.append(": ");
                write(entry.getValue(), inner);
                separator = "," + inner;
            }
        }
        out.append(separator.equals(inner) ? "" : newline).append('}');
    }

    private void writeList(List<?> list, String newline) throws IOException {
        String inner = newline + INDENT;
        out.append('[');
        for (Iterator<?> items = list.iterator(); items.hasNext(); ) {
            out.append(inner);
            write(items.next(), inner);
            out.append(items.hasNext() ? "," : newline);
        }
        out.append(']');
    }

    private void writeString(String text) throws IOException {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20 || c == 0x7F || Character.isSurrogate(c) && isLone(text, i)) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static boolean isLone(String text, int i) {
        char c = text.charAt(i);
        return Character.isHighSurrogate(c)
                ? i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))
                : i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
    }
}
