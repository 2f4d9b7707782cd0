package dev.portolan.gotemplate.format;

import dev.portolan.gotemplate.value.GoInt;
import dev.portolan.gotemplate.value.GoMap;
import dev.portolan.gotemplate.value.GoSlice;
import dev.portolan.gotemplate.value.GoString;
import dev.portolan.gotemplate.value.GoStruct;
import dev.portolan.gotemplate.value.Kind;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes one value as JSON. Used once. */
final class GoJsonWriter {
    /** Where Go begins to look for cycles. */
    private static final int MAX_DEPTH = 1000;

    private static final String HEX = "0123456789abcdef";

    private final StringBuilder out = new StringBuilder();
    private final boolean escapeHtml;
    private final @Nullable String indent;
    private int depth;

    GoJsonWriter(boolean escapeHtml, @Nullable String indent) {
        this.escapeHtml = escapeHtml;
        this.indent = indent;
    }

    String write(@Nullable Object value) {
        append(value);
        return out.toString();
    }

    private void append(@Nullable Object value) {
        if (value == null) {
            out.append("null");
        } else if (value instanceof String text) {
            appendString(text);
        } else if (value instanceof Double number) {
            appendFloat(number);
        } else if (value instanceof Boolean || value instanceof Long || value instanceof GoInt) {
            out.append(value);
        } else if (value instanceof GoStruct struct) {
            Object json = struct.json();
            if (json instanceof Map<?, ?> fields) {
                appendEntries(value, fields.entrySet());
            } else {
                append(json);
            }
        } else if (value instanceof GoMap map && map.isNil()) {
            out.append("null");
        } else if (value instanceof Map<?, ?> map) {
            appendMap(map);
        } else if (value instanceof List<?> list) {
            appendList(list);
        } else {
            throw new GoJsonException(
                    "json: unsupported type: " + value.getClass().getName());
        }
    }

    private void appendFloat(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            String name = Double.isNaN(number) ? "NaN" : number > 0 ? "+Inf" : "-Inf";
            throw new GoJsonException("json: unsupported value: " + name);
        }
        double magnitude = Math.abs(number);
        if (magnitude == 0 || magnitude >= 1e-6 && magnitude < 1e21) {
            out.append(GoFloat.format(number, 'f', GoFloat.SHORTEST));
            return;
        }
        String text = GoFloat.format(number, 'e', GoFloat.SHORTEST);
        int mark = text.lastIndexOf("e-0");
        out.append(mark < 0 ? text : text.substring(0, mark + 2) + text.substring(mark + 3));
    }

    private void appendMap(Map<?, ?> map) {
        String type = Kind.typeName(map);
        if (type.startsWith("map[interface {}]")) {
            throw new GoJsonException("json: unsupported type: " + type);
        }
        List<Map.Entry<?, ?>> sorted = new ArrayList<>(map.entrySet());
        sorted.sort(Comparator.comparing(entry -> String.valueOf(entry.getKey()), GoString::compare));
        appendEntries(map, sorted);
    }

    private void appendEntries(Object holder, Collection<? extends Map.Entry<?, ?>> entries) {
        if (entries.isEmpty()) {
            out.append("{}");
            return;
        }
        enter(holder);
        char separator = '{';
        for (Map.Entry<?, ?> entry : entries) {
            out.append(separator);
            newLine();
            appendString(String.valueOf(entry.getKey()));
            out.append(indent == null ? ":" : ": ");
            append(entry.getValue());
            separator = ',';
        }
        depth--;
        newLine();
        out.append('}');
    }

    private void appendList(List<?> list) {
        if (list instanceof GoSlice slice && slice.isNil()) {
            out.append("null");
        } else if (list instanceof GoSlice slice && slice.elementType().equals("uint8")) {
            byte[] bytes = new byte[list.size()];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = list.get(i) instanceof Number number ? number.byteValue() : 0;
            }
            appendString(Base64.getEncoder().encodeToString(bytes));
        } else if (list.isEmpty()) {
            out.append("[]");
        } else {
            enter(list);
            char separator = '[';
            for (Object element : list) {
                out.append(separator);
                newLine();
                append(element);
                separator = ',';
            }
            depth--;
            newLine();
            out.append(']');
        }
    }

    private void enter(Object holder) {
        if (++depth > MAX_DEPTH) {
            throw new GoJsonException("json: unsupported value: encountered a cycle via " + Kind.typeName(holder));
        }
    }

    private void newLine() {
        if (indent != null) {
            out.append('\n').append(indent.repeat(depth));
        }
    }

    private void appendString(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1))) {
                    out.append(c).append(text.charAt(++i));
                } else {
                    out.append("\\ufffd");
                }
            } else {
                appendCharacter(c);
            }
        }
        out.append('"');
    }

    private void appendCharacter(char c) {
        switch (c) {
            case '"', '\\' -> out.append('\\').append(c);
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '<', '>', '&' -> {
                if (escapeHtml) {
                    appendUnicode(c);
                } else {
                    out.append(c);
                }
            }
            case '\u2028', '\u2029' -> appendUnicode(c);
            default -> {
                if (c < ' ') {
                    appendUnicode(c);
                } else {
                    out.append(c);
                }
            }
        }
    }

    private void appendUnicode(char c) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(HEX.charAt(c >> shift & 15));
        }
    }
}
