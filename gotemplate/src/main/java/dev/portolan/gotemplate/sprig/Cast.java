package dev.portolan.gotemplate.sprig;

import dev.portolan.gotemplate.value.GoInt;
import dev.portolan.gotemplate.value.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Conversions that never fail: what cannot be converted is zero.
 *
 * @see <a href="https://pkg.go.dev/github.com/spf13/cast@v1.7.0">spf13/cast</a>
 */
final class Cast {
    private static final Pattern DECIMAL_FLOAT =
            Pattern.compile("[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");
    private static final Pattern HEX_FLOAT =
            Pattern.compile("[+-]?0[xX](?:[0-9a-fA-F]+\\.?[0-9a-fA-F]*|\\.[0-9a-fA-F]+)[pP][+-]?[0-9]+");
    private static final Pattern INFINITY = Pattern.compile("(?i)[+-]?inf(?:inity)?");
    private static final Pattern BASE_PREFIX = Pattern.compile("0[bBoOxX]");
    private static final double TWO_TO_63 = 0x1p63;

    private Cast() {}

    static long toInt64(@Nullable Object value) {
        if (value instanceof Long || value instanceof GoInt) {
            return ((Number) value).longValue();
        } else if (value instanceof Double number) {
            return toInt64(number.doubleValue());
        } else if (value instanceof String text) {
            Long parsed = parseInteger(withoutZeroFraction(text));
            return parsed == null ? 0 : parsed;
        } else if (value instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        // months and weekdays count as numbers, durations do not
        return value instanceof TimeNumber number && number.kind() == Kind.INT ? number.value() : 0;
    }

    /** As the CPU converts: what does not fit is the smallest number. */
    static long toInt64(double number) {
        return number >= -TWO_TO_63 && number < TWO_TO_63 ? (long) number : Long.MIN_VALUE;
    }

    static double toFloat64(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        } else if (value instanceof String text) {
            Double parsed = parseFloat(text);
            return parsed == null
                            || Double.isInfinite(parsed)
                                    && !INFINITY.matcher(text).matches()
                    ? 0
                    : parsed;
        }
        return toInt64(value);
    }

    /** {@code strconv.ParseFloat}, or null. Too large numbers are infinite. */
    private static @Nullable Double parseFloat(String text) {
        String bare = withoutUnderscores(text);
        if (bare != null
                && (DECIMAL_FLOAT.matcher(bare).matches()
                        || HEX_FLOAT.matcher(bare).matches())) {
            return Double.valueOf(bare);
        } else if (INFINITY.matcher(text).matches()) {
            return text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return text.equalsIgnoreCase("nan") ? Double.valueOf(Double.NaN) : null;
    }

    /** The number without underscores, or null if one stands elsewhere than between digits or after a prefix. */
    private static @Nullable String withoutUnderscores(String number) {
        if (number.indexOf('_') < 0) {
            return number;
        }
        int start = number.startsWith("-") || number.startsWith("+") ? 1 : 0;
        Matcher prefix = BASE_PREFIX.matcher(number).region(start, number.length());
        boolean prefixed = prefix.lookingAt();
        boolean hex = prefixed && Character.toLowerCase(number.charAt(start + 1)) == 'x';
        boolean afterDigit = prefixed;
        boolean afterUnderscore = false;
        for (int i = prefixed ? start + 2 : start; i < number.length(); i++) {
            boolean isDigit = Character.digit(number.charAt(i), hex ? 16 : 10) >= 0;
            boolean isUnderscore = number.charAt(i) == '_';
            if (isUnderscore && !afterDigit || afterUnderscore && !isDigit) {
                return null;
            }
            afterDigit = isDigit;
            afterUnderscore = isUnderscore;
        }
        return afterUnderscore ? null : number.replace("_", "");
    }

    /** cast's {@code trimZeroDecimal}: "3.00" is 3. */
    private static String withoutZeroFraction(String text) {
        int i = text.length();
        while (i > 0 && text.charAt(i - 1) == '0') {
            i--;
        }
        return i < text.length() && i > 0 && text.charAt(i - 1) == '.' ? text.substring(0, i - 1) : text;
    }

    /** {@code strconv.ParseInt(text, 0, 64)}: a sign, a prefix for the base, underscores; or null. */
    private static @Nullable Long parseInteger(String text) {
        String bare = withoutUnderscores(text);
        if (bare == null) {
            return null;
        }
        boolean negative = bare.startsWith("-");
        String digits = negative || bare.startsWith("+") ? bare.substring(1) : bare;
        if (digits.length() > 1 && digits.charAt(0) == '0') {
            return switch (Character.toLowerCase(digits.charAt(1))) {
                case 'x' -> parseInteger(digits.substring(2), 16, negative);
                case 'o' -> parseInteger(digits.substring(2), 8, negative);
                case 'b' -> parseInteger(digits.substring(2), 2, negative);
                default -> parseInteger(digits.substring(1), 8, negative);
            };
        }
        return parseInteger(digits, 10, negative);
    }

    /** {@code strconv.ParseInt(text, base, 64)} for a base other than 0, or null. */
    static @Nullable Long parseSigned(String text, int base) {
        boolean negative = text.startsWith("-");
        return parseInteger(negative || text.startsWith("+") ? text.substring(1) : text, base, negative);
    }

    /** ASCII digits of a base as a number, or null if there are others or it does not fit. */
    private static @Nullable Long parseInteger(String digits, int base, boolean negative) {
        if (digits.isEmpty() || digits.startsWith("+") || digits.startsWith("-")) {
            return null;
        }
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) >= 0x80) {
                return null;
            }
        }
        try {
            return Long.valueOf((negative ? "-" : "") + digits, base);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
