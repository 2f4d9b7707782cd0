package dev.portolan.gotemplate.sprig;

import dev.portolan.gotemplate.value.GoInt;
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
        return 0;
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
        } else if (value instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        return 0;
    }

    /** {@code strconv.ParseFloat}, or null. Too large numbers are infinite. */
    static @Nullable Double parseFloat(String text) {
        if (DECIMAL_FLOAT.matcher(text).matches() || HEX_FLOAT.matcher(text).matches()) {
            return Double.valueOf(text);
        } else if (INFINITY.matcher(text).matches()) {
            return text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return text.equalsIgnoreCase("nan") ? Double.valueOf(Double.NaN) : null;
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
        boolean signed = text.startsWith("-") || text.startsWith("+");
        String digits = signed ? text.substring(1) : text;
        int base = 10;
        boolean underscoreMayStart = false;
        if (digits.length() > 1 && digits.charAt(0) == '0') {
            char mark = Character.toLowerCase(digits.charAt(1));
            boolean marked = digits.length() > 2 && (mark == 'x' || mark == 'o' || mark == 'b');
            base = !marked || mark == 'o' ? 8 : mark == 'x' ? 16 : 2;
            digits = digits.substring(marked ? 2 : 1);
            underscoreMayStart = true;
        }
        String bare = withoutUnderscores(digits, underscoreMayStart);
        return bare == null ? null : parseInteger(bare, base, text.startsWith("-"));
    }

    /** The digits without underscores, or null if one stands where it must not. */
    private static @Nullable String withoutUnderscores(String digits, boolean mayStart) {
        if (digits.indexOf('_') < 0) {
            return digits;
        }
        boolean wrong = digits.endsWith("_") || digits.contains("__") || digits.startsWith("_") && !mayStart;
        return wrong ? null : digits.replace("_", "");
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
