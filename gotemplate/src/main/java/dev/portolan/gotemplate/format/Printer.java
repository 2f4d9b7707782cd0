package dev.portolan.gotemplate.format;

import dev.portolan.gotemplate.value.GoInt;
import dev.portolan.gotemplate.value.GoMap;
import dev.portolan.gotemplate.value.GoSlice;
import dev.portolan.gotemplate.value.GoString;
import dev.portolan.gotemplate.value.GoStruct;
import dev.portolan.gotemplate.value.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One formatting run: reads the format, prints values.
 *
 * @see <a href="https://github.com/golang/go/blob/go1.25.9/src/fmt/print.go">fmt/print.go</a>
 */
final class Printer {
    private static final int LARGEST_COUNT = 1_000_000;
    private static final int ABSENT = -1;
    private static final long MAX_RUNE = 0x10FFFF;

    private final StringBuilder out = new StringBuilder();

    private boolean sharp;
    private boolean zero;
    private boolean plus;
    private boolean minus;
    private boolean space;
    private boolean sharpV;
    private boolean plusV;
    private int width;
    private int precision;
    private boolean erroring;

    // The state of reading a format.
    private String format = "";
    private int position;
    private int argument;
    private boolean reordered;
    private boolean goodArgument;
    private boolean afterIndex;

    String result() {
        return out.toString();
    }

    void print(List<? extends @Nullable Object> operands) {
        clearFlags();
        boolean previousString = true;
        for (Object operand : operands) {
            boolean string = operand instanceof String;
            if (!string && !previousString) {
                out.append(' ');
            }
            value(operand, 'v', 0);
            previousString = string;
        }
    }

    void println(List<? extends @Nullable Object> operands) {
        clearFlags();
        for (int i = 0; i < operands.size(); i++) {
            if (i > 0) {
                out.append(' ');
            }
            value(operands.get(i), 'v', 0);
        }
        out.append('\n');
    }

    // ---------------------------------------------------------------- reading the format

    void printf(String text, List<? extends @Nullable Object> arguments) {
        format = text;
        while (position < format.length()) {
            int percent = format.indexOf('%', position);
            if (percent < 0) {
                out.append(format, position, format.length());
                break;
            }
            out.append(format, position, percent);
            position = percent + 1;
            directive(arguments);
        }
        if (!reordered && argument < arguments.size()) {
            clearFlags();
            out.append("%!(EXTRA ");
            for (int i = argument; i < arguments.size(); i++) {
                if (i > argument) {
                    out.append(", ");
                }
                Object extra = arguments.get(i);
                if (extra == null) {
                    out.append("<nil>");
                } else {
                    out.append(Kind.typeName(extra)).append('=');
                    value(extra, 'v', 0);
                }
            }
            out.append(')');
        }
    }

    /** {@code flags [index] width .[index] precision [index] verb}. */
    private void directive(List<? extends @Nullable Object> arguments) {
        clearFlags();
        goodArgument = true;
        afterIndex = false;
        readFlags();
        readIndex(arguments.size());
        readWidth(arguments);
        readPrecision(arguments);
        if (!afterIndex) {
            readIndex(arguments.size());
        }
        if (position >= format.length()) {
            out.append("%!(NOVERB)");
            return;
        }
        int verb = format.codePointAt(position);
        position += Character.charCount(verb);
        if (verb == '%') {
            out.append('%');
        } else if (!goodArgument) {
            out.append("%!").appendCodePoint(verb).append("(BADINDEX)");
        } else if (argument >= arguments.size()) {
            out.append("%!").appendCodePoint(verb).append("(MISSING)");
        } else {
            if (verb == 'v') {
                sharpV = sharp;
                sharp = false;
                plusV = plus;
                plus = false;
            }
            value(arguments.get(argument++), verb, 0);
        }
    }

    private void clearFlags() {
        sharp = false;
        zero = false;
        plus = false;
        minus = false;
        space = false;
        sharpV = false;
        plusV = false;
        width = ABSENT;
        precision = ABSENT;
    }

    private void readFlags() {
        for (; position < format.length(); position++) {
            switch (format.charAt(position)) {
                case '#' -> sharp = true;
                case '0' -> zero = true;
                case '+' -> plus = true;
                case '-' -> minus = true;
                case ' ' -> space = true;
                default -> {
                    return;
                }
            }
        }
    }

    private void readWidth(List<? extends @Nullable Object> arguments) {
        if (position < format.length() && format.charAt(position) == '*') {
            position++;
            Integer given = countArgument(arguments);
            if (given == null) {
                out.append("%!(BADWIDTH)");
            } else {
                width = given;
                if (width < 0) {
                    width = -width;
                    minus = true;
                    zero = false;
                }
            }
            afterIndex = false;
        } else {
            width = readNumber();
            if (afterIndex && width != ABSENT) {
                goodArgument = false;
            }
        }
    }

    private void readPrecision(List<? extends @Nullable Object> arguments) {
        if (position + 1 >= format.length() || format.charAt(position) != '.') {
            return;
        }
        position++;
        if (afterIndex) {
            goodArgument = false;
        }
        readIndex(arguments.size());
        if (position < format.length() && format.charAt(position) == '*') {
            position++;
            Integer given = countArgument(arguments);
            if (given == null || given < 0) {
                out.append("%!(BADPREC)");
            } else {
                precision = given;
            }
            afterIndex = false;
        } else {
            precision = Math.max(readNumber(), 0);
        }
    }

    private @Nullable Integer countArgument(List<? extends @Nullable Object> arguments) {
        if (argument >= arguments.size()) {
            return null;
        }
        Object given = arguments.get(argument++);
        if (!(given instanceof Long || given instanceof GoInt)) {
            return null;
        }
        long count = ((Number) given).longValue();
        return Math.abs(count) > LARGEST_COUNT ? null : (Integer) (int) count;
    }

    /** {@code [n]}, an argument index from 1. */
    private void readIndex(int arguments) {
        afterIndex = false;
        if (position >= format.length() || format.charAt(position) != '[') {
            return;
        }
        reordered = true;
        int close = format.indexOf(']', position);
        if (close < 0 || format.length() - position < 3) {
            goodArgument = false;
            position++;
            return;
        }
        int start = position + 1;
        position = start;
        int index = readNumber();
        boolean whole = index != ABSENT && position == close && close > start;
        position = close + 1;
        afterIndex = whole;
        if (whole && index >= 1 && index <= arguments) {
            argument = index - 1;
        } else {
            goodArgument = false;
        }
    }

    /** A decimal number, or {@link #ABSENT}; one that is too large ends the format. */
    private int readNumber() {
        int number = ABSENT;
        while (position < format.length() && format.charAt(position) >= '0' && format.charAt(position) <= '9') {
            if (number > LARGEST_COUNT) {
                position = format.length();
                return ABSENT;
            }
            number = Math.max(number, 0) * 10 + format.charAt(position++) - '0';
        }
        return number;
    }

    // ---------------------------------------------------------------- printing values

    private void value(@Nullable Object value, int verb, int depth) {
        if (verb == 'T' && depth == 0) {
            string(Kind.typeName(value), 's');
        } else if (value == null) {
            nil(verb, depth);
        } else if (value instanceof String text) {
            formatted(text, verb, value);
        } else if (value instanceof Boolean bool) {
            if (verb == 't' || verb == 'v') {
                pad(bool.toString());
            } else {
                badVerb(verb, value);
            }
        } else if (value instanceof Double number) {
            floating(number, verb);
        } else if (value instanceof Long || value instanceof GoInt) {
            integer((Number) value, verb);
        } else if (value instanceof GoStruct struct) {
            struct(struct, verb, depth);
        } else if (value instanceof GoSlice slice && slice.elementType().equals("uint8")) {
            bytes(slice, verb);
        } else if (verb == 'p') {
            out.append("0xc000010000");
        } else if (value instanceof List<?> list) {
            list(list, verb, depth);
        } else if (value instanceof Map<?, ?> map) {
            map(map, verb, depth);
        } else {
            throw new IllegalArgumentException(
                    "not a template value: " + value.getClass().getName());
        }
    }

    private void nil(int verb, int depth) {
        if (depth > 0) {
            out.append(sharpV ? "interface {}(nil)" : "<nil>");
        } else if (verb == 'v') {
            pad("<nil>");
        } else {
            badVerb(verb, null);
        }
    }

    private void badVerb(int verb, @Nullable Object value) {
        erroring = true;
        out.append("%!").appendCodePoint(verb).append('(');
        if (value == null) {
            out.append("<nil>");
        } else {
            out.append(Kind.typeName(value)).append('=');
            value(value, 'v', 0);
        }
        out.append(')');
        erroring = false;
    }

    private void list(List<?> list, int verb, int depth) {
        if (sharpV) {
            out.append(Kind.typeName(list)).append('{');
        } else {
            out.append('[');
        }
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                out.append(sharpV ? ", " : " ");
            }
            value(list.get(i), verb, depth + 1);
        }
        out.append(sharpV ? '}' : ']');
    }

    private void map(Map<?, ?> map, int verb, int depth) {
        if (sharpV && map instanceof GoMap typed && typed.isNil()) {
            out.append(typed.typeName()).append("(nil)");
            return;
        }
        out.append(sharpV ? Kind.typeName(map) + "{" : "map[");
        boolean interfaces = !(map instanceof GoMap)
                || map instanceof GoMap typed && typed.typeName().endsWith("{}");
        boolean first = true;
        for (Object key : sortedKeys(map)) {
            if (!first) {
                out.append(sharpV ? ", " : " ");
            }
            first = false;
            value(key, verb, depth + 1);
            out.append(':');
            Object element = map.get(key);
            value(element, verb, interfaces ? depth + 1 : Math.max(depth, 1));
        }
        out.append(sharpV ? '}' : ']');
    }

    /** Keys as Go sorts them: strings by bytes, numbers by value. */
    private static List<Object> sortedKeys(Map<?, ?> map) {
        List<Object> keys = new ArrayList<>(map.keySet());
        keys.sort((a, b) -> {
            if (a instanceof String x && b instanceof String y) {
                return GoString.compare(x, y);
            } else if (a instanceof Number x && b instanceof Number y) {
                return x instanceof Double || y instanceof Double
                        ? Double.compare(x.doubleValue(), y.doubleValue())
                        : Long.compare(x.longValue(), y.longValue());
            } else if (a instanceof Boolean x && b instanceof Boolean y) {
                return Boolean.compare(x, y);
            }
            return Kind.of(a).compareTo(Kind.of(b));
        });
        return keys;
    }

    private void struct(GoStruct struct, int verb, int depth) {
        String display = struct.display();
        boolean asString = verb == 'v' || verb == 's' || verb == 'x' || verb == 'X' || verb == 'q';
        if (display != null && !sharpV && !erroring && asString) {
            formatted(display, verb, struct);
            return;
        }
        if (struct.kind().isSigned()) {
            // a number whose type has a name, such as time.Month
            value(struct.json(), verb, depth);
            return;
        }
        if (struct.kind() == Kind.PTR) {
            if (depth > 0 || verb == 'p') {
                out.append(sharpV ? "(" + struct.typeName() + ")(0xc000010000)" : "0xc000010000");
                return;
            }
            out.append('&');
        }
        String typeName = struct.typeName();
        out.append(sharpV ? (typeName.startsWith("*") ? typeName.substring(1) : typeName) : "")
                .append('{');
        boolean first = true;
        for (Map.Entry<String, @Nullable Object> field : struct.printedFields().entrySet()) {
            if (!first) {
                out.append(sharpV ? ", " : " ");
            }
            first = false;
            if (plusV || sharpV) {
                out.append(field.getKey()).append(':');
            }
            value(field.getValue(), verb, depth + 1);
        }
        out.append('}');
    }

    private void bytes(GoSlice slice, int verb) {
        switch (verb) {
            case 's', 'x', 'X', 'q' -> {
                byte[] bytes = new byte[slice.size()];
                for (int i = 0; i < bytes.length; i++) {
                    bytes[i] = slice.get(i) instanceof Number number ? number.byteValue() : 0;
                }
                formatted(GoString.of(bytes), verb, slice);
            }
            default -> {
                if (sharpV) {
                    out.append("[]byte{");
                } else {
                    out.append('[');
                }
                for (int i = 0; i < slice.size(); i++) {
                    if (i > 0) {
                        out.append(sharpV ? ", " : " ");
                    }
                    value(slice.get(i), verb, 1);
                }
                out.append(sharpV ? '}' : ']');
            }
        }
    }

    private void formatted(String text, int verb, Object whole) {
        switch (verb) {
            case 'v' -> string(text, sharpV && whole instanceof String ? 'q' : 's');
            case 's', 'q' -> string(text, (char) verb);
            case 'x', 'X' -> hexString(text, (char) verb);
            default -> badVerb(verb, whole);
        }
    }

    private void string(String text, char verb) {
        String shown = truncated(text);
        if (verb == 's') {
            pad(shown);
        } else if (sharp && GoQuote.canBackquote(shown)) {
            pad("`" + shown + "`");
        } else {
            pad(plus ? GoQuote.quoteToAscii(shown) : GoQuote.quote(shown));
        }
    }

    private String truncated(String text) {
        if (precision == ABSENT || text.length() <= precision) {
            return text;
        }
        int runes = text.codePointCount(0, text.length());
        return runes <= precision ? text : text.substring(0, text.offsetByCodePoints(0, precision));
    }

    private void hexString(String text, char verb) {
        byte[] bytes = GoString.bytes(text);
        int length = precision == ABSENT ? bytes.length : Math.min(precision, bytes.length);
        String digits = verb == 'x' ? "0123456789abcdef" : "0123456789ABCDEF";
        StringBuilder hex = new StringBuilder(length * 2);
        for (int i = 0; i < length; i++) {
            if (space && i > 0) {
                hex.append(' ');
            }
            if (sharp && (i == 0 || space)) {
                hex.append('0').append(verb);
            }
            hex.append(digits.charAt(bytes[i] >> 4 & 0xF)).append(digits.charAt(bytes[i] & 0xF));
        }
        pad(hex);
    }

    private void floating(double number, int verb) {
        switch (verb) {
            case 'v' -> floating(number, 'g', GoFloat.SHORTEST);
            case 'b', 'g', 'G', 'x', 'X' -> floating(number, (char) verb, GoFloat.SHORTEST);
            case 'f', 'e', 'E', 'F' -> floating(number, (char) verb, 6);
            default -> badVerb(verb, number);
        }
    }

    private void floating(double number, char verb, int usual) {
        int digits = precision == ABSENT ? usual : precision;
        String text = GoFloat.format(number, verb, digits);
        char sign = text.charAt(0) == '-' ? '-' : space && !plus ? ' ' : '+';
        String unsigned = text.charAt(0) == '-' || text.charAt(0) == '+' ? text.substring(1) : text;
        boolean oldZero = zero;
        if (unsigned.charAt(0) == 'I' || unsigned.charAt(0) == 'N') {
            zero = false;
            boolean bare = sign == '+' && !plus && unsigned.charAt(0) == 'N';
            pad(bare ? unsigned : sign == '+' && !plus && unsigned.charAt(0) == 'I' ? "+Inf" : sign + unsigned);
            zero = oldZero;
            return;
        }
        if (sharp && verb != 'b') {
            unsigned = withPoint(unsigned, verb, digits);
        }
        if (sign == '+' && !plus) {
            pad(unsigned);
        } else if (zero && !minus && width > unsigned.length() + 1) {
            out.append(sign);
            padding(width - unsigned.length() - 1);
            out.append(unsigned);
        } else {
            pad(sign + unsigned);
        }
    }

    /** The sharp flag keeps the decimal point and the trailing zeros. */
    private static String withPoint(String number, char verb, int precision) {
        boolean hex = verb == 'x' || verb == 'X';
        int digits = verb == 'g' || verb == 'G' || verb == 'x' ? (precision < 0 ? 6 : precision) : 0;
        StringBuilder text = new StringBuilder();
        String tail = "";
        boolean point = false;
        boolean nonzero = false;
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (c == 'p' || c == 'P' || (c == 'e' || c == 'E') && !hex) {
                tail = number.substring(i);
                break;
            }
            text.append(c);
            if (c == '.') {
                point = true;
            } else {
                nonzero |= c != '0';
                digits -= nonzero ? 1 : 0;
            }
        }
        if (!point) {
            if (text.toString().equals("0")) {
                digits--;
            }
            text.append('.');
        }
        return text + "0".repeat(Math.max(digits, 0)) + tail;
    }

    private void integer(Number number, int verb) {
        boolean signed = Kind.of(number).isSigned();
        long value = number.longValue();
        switch (verb) {
            case 'v' -> {
                if (sharpV && !signed) {
                    boolean oldSharp = sharp;
                    sharp = true;
                    digits(value, false, 16, 'v');
                    sharp = oldSharp;
                } else {
                    digits(value, signed, 10, 'v');
                }
            }
            case 'd' -> digits(value, signed, 10, 'd');
            case 'b' -> digits(value, signed, 2, 'b');
            case 'o', 'O' -> digits(value, signed, 8, (char) verb);
            case 'x', 'X' -> digits(value, signed, 16, (char) verb);
            case 'c' -> pad(new StringBuilder().appendCodePoint(rune(value)));
            case 'q' -> {
                int rune = rune(value);
                pad(plus ? GoQuote.quoteRuneToAscii(rune) : GoQuote.quoteRune(rune));
            }
            case 'U' -> unicode(value);
            default -> badVerb(verb, number);
        }
    }

    private static int rune(long value) {
        boolean valid = value >= 0 && value <= MAX_RUNE && (value < 0xD800 || value > 0xDFFF);
        return valid ? (int) value : 0xFFFD;
    }

    private void digits(long value, boolean signed, int base, char verb) {
        if (width == ABSENT && precision == ABSENT && base == 10 && !plus && !space) {
            out.append(signed ? Long.toString(value) : Long.toUnsignedString(value));
            return;
        }
        boolean negative = signed && value < 0;
        int least = 0;
        boolean oldZero = zero;
        if (precision != ABSENT) {
            least = precision;
            if (least == 0 && value == 0) {
                zero = false;
                padding(width);
                zero = oldZero;
                return;
            }
        } else if (zero && !minus && width != ABSENT) {
            least = width - (negative || plus || space ? 1 : 0);
        }
        String digits = Long.toUnsignedString(negative ? -value : value, base);
        if (verb == 'X') {
            digits = digits.toUpperCase(java.util.Locale.ROOT);
        }
        if (digits.length() < least) {
            digits = "0".repeat(least - digits.length()) + digits;
        }
        String prefix = "";
        if (sharp) {
            prefix = base == 2 ? "0b" : base == 8 && !digits.startsWith("0") ? "0" : "";
            prefix = base == 16 ? verb == 'X' ? "0X" : "0x" : prefix;
        }
        if (verb == 'O') {
            prefix = "0o" + prefix;
        }
        zero = false;
        pad((negative ? "-" : plus ? "+" : space ? " " : "") + prefix + digits);
        zero = oldZero;
    }

    /** {@code U+0078}, with the sharp flag {@code U+0078 'x'}. */
    private void unicode(long value) {
        String digits = Long.toUnsignedString(value, 16).toUpperCase(java.util.Locale.ROOT);
        int least = precision == ABSENT ? 4 : Math.max(precision, 4);
        String text = "U+" + "0".repeat(Math.max(least - digits.length(), 0)) + digits;
        if (sharp && value >= 0 && value <= MAX_RUNE && GoQuote.isPrint((int) value)) {
            text += " '" + Character.toString((int) value) + "'";
        }
        boolean oldZero = zero;
        zero = false;
        pad(text);
        zero = oldZero;
    }

    private void pad(CharSequence text) {
        if (width == ABSENT || width == 0) {
            out.append(text);
            return;
        }
        int missing = width - Character.codePointCount(text, 0, text.length());
        if (minus) {
            out.append(text);
            padding(missing);
        } else {
            padding(missing);
            out.append(text);
        }
    }

    private void padding(int count) {
        char pad = zero && !minus ? '0' : ' ';
        for (int i = 0; i < count; i++) {
            out.append(pad);
        }
    }
}
