package dev.portolan.core.yaml;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Which value a plain scalar stands for, by the rules of the reader that Helm uses: YAML 1.1 booleans, octal, hexadecimal
 * and binary integers, floats; no base-60 numbers.
 *
 * @see <a href="https://github.com/yaml/go-yaml/blob/v2.4.2/resolve.go">go-yaml v2, resolve.go</a>
 */
final class Resolver {
    private static final BigInteger UNSIGNED_LIMIT = BigInteger.ONE.shiftLeft(64);
    private static final int LONGEST_WORD = 5;

    private Resolver() {}

    /**
     * The value of the plain scalar {@code text}: null, {@link Boolean}, {@link Long}, {@link BigInteger} for an integer
     * that needs 64 bits without sign, {@link Double}, or {@code text} itself if it is a string. Timestamps are strings.
     */
    static @Nullable Object resolve(String text) {
        if (text.isEmpty()) {
            return null;
        }
        char first = text.charAt(0);
        if (first >= '0' && first <= '9' || first == '-' || first == '+') {
            return number(text);
        }
        if (first == '.') {
            return dotted(text);
        }
        return text.length() > LONGEST_WORD ? text : word(text);
    }

    private static @Nullable Object word(String text) {
        switch (text) {
            case "y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON":
                return true;
            case "n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF":
                return false;
            case "~", "null", "Null", "NULL":
                return null;
            default:
                return text;
        }
    }

    private static Object dotted(String text) {
        switch (text) {
            case ".nan", ".NaN", ".NAN":
                return Double.NaN;
            case ".inf", ".Inf", ".INF":
                return Double.POSITIVE_INFINITY;
            default:
                return decimal(withoutUnderscores(text), text);
        }
    }

    /** Here, unlike in numbers that begin with a digit, underscores must stand between digits. */
    private static String withoutUnderscores(String text) {
        if (text.indexOf('_') < 0) {
            return text;
        }
        for (int i = text.indexOf('_'); i >= 0; i = text.indexOf('_', i + 1)) {
            if (i + 1 == text.length() || !isDigit(text.charAt(i - 1)) || !isDigit(text.charAt(i + 1))) {
                return text;
            }
        }
        return text.replace("_", "");
    }

    private static Object number(String text) {
        int length = text.length();
        char first = text.charAt(0);
        if (length <= 18 && first != '0' && first <= '9' && first >= '1') {
            long value = 0;
            for (int i = 0; i < length; i++) {
                int digit = text.charAt(i) - '0';
                if (digit < 0 || digit > 9) {
                    return anyNumber(text);
                }
                value = value * 10 + digit;
            }
            return value;
        }
        return anyNumber(text);
    }

    private static Object anyNumber(String text) {
        switch (text) {
            case "+.inf", "+.Inf", "+.INF":
                return Double.POSITIVE_INFINITY;
            case "-.inf", "-.Inf", "-.INF":
                return Double.NEGATIVE_INFINITY;
            default:
        }
        for (int i = 0; i < text.length(); i++) {
            if (!isNumberCharacter(text.charAt(i))) {
                return text;
            }
        }
        String plain = text.indexOf('_') < 0 ? text : text.replace("_", "");
        Object integer = integer(plain);
        return integer != null ? integer : decimal(plain, text);
    }

    private static boolean isNumberCharacter(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F' || "xXoO+-._".indexOf(c) >= 0;
    }

    /** An integer of base 2, 8, 10 or 16 by its prefix, or null. */
    private static @Nullable Object integer(String text) {
        Object value = signedInteger(text);
        if (value != null) {
            return value;
        }
        // The reader tries binary numbers a second time with the prefix cut off, so a sign may follow the prefix.
        if (text.startsWith("0b") && text.length() > 3 && (text.charAt(2) == '+' || text.charAt(2) == '-')) {
            return digits(text, 3, 2, text.charAt(2) == '-');
        }
        return null;
    }

    private static @Nullable Object signedInteger(String text) {
        int start = 0;
        boolean negative = false;
        boolean signed = false;
        if (!text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+')) {
            negative = text.charAt(0) == '-';
            signed = true;
            start = 1;
        }
        int base = 10;
        if (start + 1 < text.length() && text.charAt(start) == '0') {
            switch (text.charAt(start + 1)) {
                case 'x', 'X':
                    base = 16;
                    start += 2;
                    break;
                case 'b', 'B':
                    base = 2;
                    start += 2;
                    break;
                case 'o', 'O':
                    base = 8;
                    start += 2;
                    break;
                default:
                    base = 8;
                    start++;
                    break;
            }
        }
        Object value = digits(text, start, base, negative);
        return signed && value instanceof BigInteger ? null : value;
    }

    private static @Nullable Object digits(String text, int start, int base, boolean negative) {
        if (start >= text.length()) {
            return null;
        }
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || Character.digit(c, base) < 0) {
                return null;
            }
        }
        // Leading zeros aside, 64 bits have at most 64 digits.
        int from = start;
        while (from < text.length() - 1 && text.charAt(from) == '0') {
            from++;
        }
        if (text.length() - from > 64) {
            return null;
        }
        BigInteger value = new BigInteger(text.substring(from), base);
        if (negative) {
            value = value.negate();
        }
        if (value.bitLength() <= 63) {
            return value.longValue();
        }
        return !negative && value.compareTo(UNSIGNED_LIMIT) < 0 ? value : null;
    }

    /** {@code [-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?} as a number in range, or {@code otherwise}. */
    private static Object decimal(String text, String otherwise) {
        int length = text.length();
        int i = 0;
        if (i < length && (text.charAt(i) == '-' || text.charAt(i) == '+')) {
            i++;
        }
        int whole = i;
        i = skipDigits(text, i);
        boolean digits = i > whole;
        if (i < length && text.charAt(i) == '.') {
            int fraction = i + 1;
            i = skipDigits(text, fraction);
            if (!digits && i == fraction) {
                return otherwise;
            }
            digits = true;
        }
        if (!digits) {
            return otherwise;
        }
        if (i < length && (text.charAt(i) == 'e' || text.charAt(i) == 'E')) {
            i++;
            if (i < length && (text.charAt(i) == '-' || text.charAt(i) == '+')) {
                i++;
            }
            int exponent = i;
            i = skipDigits(text, i);
            if (i == exponent) {
                return otherwise;
            }
        }
        if (i < length) {
            return otherwise;
        }
        double value = Double.parseDouble(text);
        return Double.isInfinite(value) ? otherwise : (Object) value;
    }

    private static int skipDigits(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i;
    }

    /** Whether {@code text} would not be read back as a string, or some other reader may take it for a number. */
    static boolean needsQuotes(String text) {
        if (text.isEmpty()) {
            return true;
        }
        char first = text.charAt(0);
        if (first >= '0' && first <= '9' || first == '-' || first == '+') {
            return isTimestamp(text) || isBase60(text) || !(number(text) instanceof String);
        }
        if (first == '.') {
            return !(dotted(text) instanceof String);
        }
        return text.length() <= LONGEST_WORD && !(word(text) instanceof String);
    }

    /** {@code [-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?} */
    private static boolean isBase60(String text) {
        if (text.indexOf(':') < 0) {
            return false;
        }
        int length = text.length();
        int i = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
        if (i == length || !isDigit(text.charAt(i))) {
            return false;
        }
        while (i < length && (isDigit(text.charAt(i)) || text.charAt(i) == '_')) {
            i++;
        }
        boolean groups = false;
        while (i + 1 < length && text.charAt(i) == ':' && isDigit(text.charAt(i + 1))) {
            groups = true;
            i += text.charAt(i + 1) <= '5' && i + 2 < length && isDigit(text.charAt(i + 2)) ? 3 : 2;
        }
        if (groups && i < length && text.charAt(i) == '.') {
            i++;
            while (i < length && (isDigit(text.charAt(i)) || text.charAt(i) == '_')) {
                i++;
            }
        }
        return groups && i == length;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /**
     * Whether the writer takes {@code text} for a point in time: {@code 2006-1-2}, {@code 2006-1-2 15:4:5} with an
     * optional fraction, or with {@code T} or {@code t} and a zone.
     */
    static boolean isTimestamp(String text) {
        if (text.length() < 8 || text.charAt(4) != '-' || skipDigits(text, 0) != 4) {
            return false;
        }
        return new TimestampMatcher(text).matches();
    }
}
