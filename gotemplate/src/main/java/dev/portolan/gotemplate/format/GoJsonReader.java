package dev.portolan.gotemplate.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one JSON value. Keeps its own stack, so that deep nesting costs no stack of the thread. Used once. */
final class GoJsonReader {
    private static final int MAX_DEPTH = 1000;
    private static final int END = -1;

    private final String text;
    private int position;
    private final Deque<Container> open = new ArrayDeque<>();

    /** A number that does not fit. Go reads on: what is malformed counts for more. */
    private @Nullable String unfit;

    GoJsonReader(String text) {
        this.text = text;
    }

    /** An array or object whose end has not been read. */
    private static final class Container {
        final @Nullable List<@Nullable Object> array;
        final @Nullable Map<String, @Nullable Object> object;
        String key = "";

        Container(boolean isArray) {
            array = isArray ? new ArrayList<>() : null;
            object = isArray ? null : new LinkedHashMap<>();
        }

        void add(@Nullable Object element) {
            if (array != null) {
                array.add(element);
            } else if (object != null) {
                object.put(key, element);
            }
        }

        @Nullable
        Object value() {
            return array != null ? array : object;
        }
    }

    @Nullable
    Object read() {
        while (true) {
            Object value = null;
            int c = skipBlanks();
            if (c == '[' || c == '{') {
                position++;
                if (!enter(c == '[')) {
                    continue;
                }
                value = open.pop().value();
            } else {
                value = scalar(c);
            }
            while (true) {
                if (open.isEmpty()) {
                    if (skipBlanks() != END) {
                        throw invalid("after top-level value");
                    } else if (unfit != null) {
                        throw new GoJsonException(unfit, position, value);
                    }
                    return value;
                }
                Container container = open.peek();
                container.add(value);
                if (!closes(container)) {
                    break;
                }
                value = open.pop().value();
            }
        }
    }

    /** Opens a container; whether it is closed at once. */
    private boolean enter(boolean isArray) {
        Container container = new Container(isArray);
        open.push(container);
        if (open.size() > MAX_DEPTH) {
            throw new GoJsonException("invalid character '" + (isArray ? '[' : '{') + "' exceeded max depth", position);
        }
        int c = skipBlanks();
        if (c == (isArray ? ']' : '}')) {
            position++;
            return true;
        }
        if (!isArray) {
            key(container);
        }
        return false;
    }

    /** Reads what follows an element: whether the container ends there. */
    private boolean closes(Container container) {
        int c = skipBlanks();
        boolean isArray = container.array != null;
        if (c == (isArray ? ']' : '}')) {
            position++;
            return true;
        }
        if (c != ',') {
            throw invalid(isArray ? "after array element" : "after object key:value pair");
        }
        position++;
        if (!isArray) {
            key(container);
        }
        return false;
    }

    private void key(Container container) {
        if (skipBlanks() != '"') {
            throw invalid("looking for beginning of object key string");
        }
        container.key = string();
        if (skipBlanks() != ':') {
            throw invalid("after object key");
        }
        position++;
    }

    private @Nullable Object scalar(int c) {
        return switch (c) {
            case '"' -> string();
            case 't' -> literal("true", true);
            case 'f' -> literal("false", false);
            case 'n' -> literal("null", null);
            default -> {
                if (c == '-' || isDigit(c)) {
                    yield number();
                }
                throw invalid("looking for beginning of value");
            }
        };
    }

    private @Nullable Object literal(String name, @Nullable Object value) {
        for (int i = 1; i < name.length(); i++) {
            position++;
            if (peek() != name.charAt(i)) {
                throw invalidEvenAtEnd("in literal " + name + " (expecting '" + name.charAt(i) + "')");
            }
        }
        position++;
        return value;
    }

    private @Nullable Double number() {
        int start = position;
        if (peek() == '-') {
            position++;
        }
        if (peek() == '0') {
            position++;
        } else {
            digits("in numeric literal");
        }
        if (peek() == '.') {
            position++;
            digits("after decimal point in numeric literal");
        }
        if (peek() == 'e' || peek() == 'E') {
            position++;
            if (peek() == '+' || peek() == '-') {
                position++;
            }
            digits("in exponent of numeric literal");
        }
        String numeral = text.substring(start, position);
        double value = Double.parseDouble(numeral);
        if (Double.isInfinite(value)) {
            unfit = unfit != null
                    ? unfit
                    : "json: cannot unmarshal number " + numeral + " into Go value of type float64";
            return null;
        }
        return value;
    }

    private void digits(String where) {
        if (!isDigit(peek())) {
            throw invalidEvenAtEnd(where);
        }
        while (isDigit(peek())) {
            position++;
        }
    }

    private String string() {
        int start = ++position;
        while (position < text.length()) {
            char c = text.charAt(position);
            if (c == '"') {
                return text.substring(start, position++);
            } else if (c == '\\' || c < ' ' || Character.isSurrogate(c)) {
                return stringWithEscapes(new StringBuilder(text.substring(start, position)));
            }
            position++;
        }
        throw invalid("in string literal");
    }

    private String stringWithEscapes(StringBuilder out) {
        while (true) {
            int c = peek();
            if (c == '"') {
                position++;
                return out.toString();
            } else if (c == END || c < ' ') {
                throw invalid("in string literal");
            }
            position++;
            if (c == '\\') {
                escape(out);
            } else if (Character.isHighSurrogate((char) c) && Character.isLowSurrogate((char) peek())) {
                out.append((char) c).append((char) peek());
                position++;
            } else {
                out.append(Character.isSurrogate((char) c) ? '\uFFFD' : (char) c);
            }
        }
    }

    private void escape(StringBuilder out) {
        int c = peek();
        int named = c == END ? -1 : "\"\\/bfnrt".indexOf(c);
        if (named >= 0) {
            position++;
            out.append("\"\\/\b\f\n\r\t".charAt(named));
        } else if (c == 'u') {
            char unit = hex();
            if (Character.isHighSurrogate(unit) && text.startsWith("\\u", position)) {
                int before = position;
                position++;
                char low = hex();
                if (Character.isLowSurrogate(low)) {
                    out.append(unit).append(low);
                    return;
                }
                position = before;
            }
            out.append(Character.isSurrogate(unit) ? '\uFFFD' : unit);
        } else {
            throw invalidEvenAtEnd("in string escape code");
        }
    }

    /** Reads the four digits after the {@code u} at the position. */
    private char hex() {
        int unit = 0;
        position++;
        for (int i = 0; i < 4; i++) {
            int digit = peek() < 0x80 ? Character.digit(peek(), 16) : -1;
            if (digit < 0) {
                throw invalidEvenAtEnd("in \\u hexadecimal character escape");
            }
            unit = unit * 16 + digit;
            position++;
        }
        return (char) unit;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private int peek() {
        return position < text.length() ? text.charAt(position) : END;
    }

    private int skipBlanks() {
        while (true) {
            int c = peek();
            if (c != ' ' && c != '\t' && c != '\n' && c != '\r') {
                return c;
            }
            position++;
        }
    }

    /** At the end of the text Go tries one more character, a blank, which here is not allowed either. */
    private GoJsonException invalidEvenAtEnd(String where) {
        return position < text.length()
                ? invalid(where)
                : new GoJsonException("invalid character ' ' " + where, position);
    }

    /** Go names the byte at which it stopped, read as Latin-1. */
    private GoJsonException invalid(String where) {
        if (position >= text.length()) {
            return new GoJsonException("unexpected end of JSON input", position);
        }
        String at = text.substring(position, text.offsetByCodePoints(position, 1));
        int first = at.getBytes(StandardCharsets.UTF_8)[0] & 0xFF;
        String shown = first == '"' ? "'\"'" : GoQuote.quoteRune(first);
        return new GoJsonException("invalid character " + shown + " " + where, position);
    }
}
