package dev.portolan.gotemplate.parse;

import dev.portolan.gotemplate.format.GoQuote;
import dev.portolan.gotemplate.value.GoInt;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A numeric constant. Go's are untyped: the same text may serve as integer, unsigned integer and float. Immutable.
 *
 * @param text as it is written
 * @param integer its value as a signed integer, if it has one
 * @param unsigned its value as an unsigned integer in two's complement, if it has one
 * @param floating its value as a float, if it has one
 * @param ideal what it is where no type is asked for; null if that overflows {@code int}
 */
public record NumberLiteral(
        String text,
        @Nullable Long integer,
        @Nullable Long unsigned,
        @Nullable Double floating,
        @Nullable Object ideal) {
    private static final Pattern DECIMAL_FLOAT =
            Pattern.compile("[+-]?([0-9][0-9_]*\\.?[0-9_]*|\\.[0-9][0-9_]*)([eE][+-]?[0-9][0-9_]*)?");
    private static final Pattern HEX_FLOAT =
            Pattern.compile("[+-]?0[xX]([0-9a-fA-F_]+\\.?[0-9a-fA-F_]*|\\.[0-9a-fA-F_]+)[pP][+-]?[0-9][0-9_]*");
    private static final BigInteger UNSIGNED_LIMIT = BigInteger.ONE.shiftLeft(64);

    /**
     * Reads a number or a character constant.
     *
     * @throws IllegalArgumentException with Go's words, if it is neither
     */
    static NumberLiteral parse(String text) {
        if (text.startsWith("'")) {
            int rune = GoQuote.unquoteRune(text);
            if (rune < 0) {
                throw new IllegalArgumentException(malformedRune(text));
            }
            return new NumberLiteral(text, (long) rune, (long) rune, (double) rune, GoInt.of(rune));
        } else if (text.endsWith("i")) {
            throw new IllegalArgumentException("imaginary numbers are not supported: " + GoQuote.quote(text));
        }
        BigInteger whole = parseInteger(text);
        boolean signed = text.startsWith("+") || text.startsWith("-");
        Long integer = null;
        Long unsigned = null;
        if (whole != null) {
            integer = whole.bitLength() < 64 ? whole.longValue() : null;
            boolean fits = !signed && whole.compareTo(UNSIGNED_LIMIT) < 0;
            unsigned = fits || whole.signum() == 0 ? (Long) whole.longValue() : null;
        }
        Double floating = null;
        if (integer != null) {
            floating = (double) integer;
        } else if (unsigned != null) {
            floating = new java.math.BigDecimal(whole).doubleValue();
        } else {
            floating = parseFloat(text);
            if (floating != null && text.chars().noneMatch(c -> ".eEpP".indexOf(c) >= 0)) {
                throw new IllegalArgumentException("integer overflow: " + GoQuote.quote(text));
            }
            if (floating != null && floating == Math.rint(floating)) {
                integer = Math.abs(floating) < 0x1p63 ? (Long) floating.longValue() : null;
                boolean fits = floating >= 0 && floating < 0x1p64;
                unsigned = fits ? (Long) new java.math.BigDecimal(floating).longValue() : null;
            }
        }
        if (integer == null && unsigned == null && floating == null) {
            throw new IllegalArgumentException("illegal number syntax: " + GoQuote.quote(text));
        }
        return new NumberLiteral(text, integer, unsigned, floating, ideal(text, integer, floating));
    }

    private static @Nullable Object ideal(String text, @Nullable Long integer, @Nullable Double floating) {
        boolean hexInteger = text.length() > 2
                && text.charAt(0) == '0'
                && (text.charAt(1) == 'x' || text.charAt(1) == 'X')
                && text.chars().noneMatch(c -> c == 'p' || c == 'P');
        if (floating != null && !hexInteger && text.chars().anyMatch(c -> ".eEpP".indexOf(c) >= 0)) {
            return floating;
        }
        return integer == null ? null : GoInt.of(integer);
    }

    private static String malformedRune(String text) {
        String inner = text.substring(1, Math.max(text.length() - 1, 1));
        boolean several = !inner.isEmpty() && !inner.startsWith("\\") && inner.codePointCount(0, inner.length()) > 1;
        return several ? "malformed character constant: " + text : "invalid syntax";
    }

    /** Go's {@code strconv.ParseInt(text, 0, …)} without a limit. */
    private static @Nullable BigInteger parseInteger(String text) {
        int sign = text.startsWith("+") || text.startsWith("-") ? 1 : 0;
        String digits = text.substring(sign);
        int radix = 10;
        boolean prefixed = digits.length() > 1 && digits.charAt(0) == '0';
        if (prefixed) {
            radix = switch (digits.charAt(1)) {
                case 'x', 'X' -> 16;
                case 'o', 'O' -> 8;
                case 'b', 'B' -> 2;
                default -> 0;
            };
            digits = digits.substring(radix == 0 ? 1 : 2);
            radix = radix == 0 ? 8 : radix;
        }
        boolean underscores = digits.startsWith("_") && !prefixed || digits.endsWith("_") || digits.contains("__");
        String plain = digits.replace("_", "");
        if (underscores || plain.isEmpty() || plain.startsWith("-") || plain.startsWith("+")) {
            return null;
        }
        for (int i = 0; i < plain.length(); i++) {
            if (Character.digit(plain.charAt(i), radix) < 0) {
                return null;
            }
        }
        BigInteger magnitude = new BigInteger(plain, radix);
        return text.startsWith("-") ? magnitude.negate() : magnitude;
    }

    private static @Nullable Double parseFloat(String text) {
        boolean decimal = DECIMAL_FLOAT.matcher(text).matches();
        if (!decimal && !HEX_FLOAT.matcher(text).matches() || text.contains("__") || text.endsWith("_")) {
            return null;
        }
        double value = Double.parseDouble(text.replace("_", ""));
        return Double.isInfinite(value) ? null : (Double) value;
    }
}
