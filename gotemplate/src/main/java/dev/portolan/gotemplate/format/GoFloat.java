package dev.portolan.gotemplate.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Go's {@code strconv.FormatFloat} for {@code float64}. Stateless.
 *
 * <p>{@link Double#toString} is no base for it: before JDK 19 it prints more digits than needed for some numbers.
 */
public final class GoFloat {
    /** The precision that asks for the fewest digits that read back as the same number. */
    public static final int SHORTEST = -1;

    private static final double EXACT_LIMIT = 1e15;
    private static final int MANTISSA_BITS = 52;
    private static final int EXPONENT_BIAS = 1023;

    private GoFloat() {}

    /** The digits of a number and the place of its decimal point: 0.DIGITS × 10^point; zero has no digits. */
    private record Decimal(String digits, int point) {}

    /**
     * Formats {@code value}.
     *
     * @param verb {@code e}, {@code E}, {@code f}, {@code F}, {@code g}, {@code G}, {@code x}, {@code X} or {@code b}
     * @param precision digits after the point, or for {@code g} in all; {@link #SHORTEST} for as many as needed
     */
    public static String format(double value, char verb, int precision) {
        if (Double.isNaN(value)) {
            return "NaN";
        } else if (Double.isInfinite(value)) {
            return value > 0 ? "+Inf" : "-Inf";
        }
        StringBuilder text = new StringBuilder(24);
        if (value < 0 || 1 / value < 0) {
            text.append('-');
        }
        double magnitude = Math.abs(value);
        switch (verb) {
            case 'b' -> binary(text, magnitude);
            case 'x', 'X' -> hexadecimal(text, magnitude, verb, precision);
            case 'e', 'E' -> {
                Decimal decimal = precision < 0 ? shortest(magnitude) : rounded(magnitude, precision + 1);
                int places = precision < 0 ? decimal.digits().length() - 1 : precision;
                exponent(text, decimal, Math.max(places, 0), verb);
            }
            case 'f', 'F' -> fixed(text, magnitude, precision);
            default -> general(text, magnitude, precision, verb);
        }
        return text.toString();
    }

    private static void fixed(StringBuilder text, double magnitude, int precision) {
        if (precision < 0) {
            Decimal decimal = shortest(magnitude);
            point(text, decimal, Math.max(decimal.digits().length() - decimal.point(), 0));
        } else {
            BigDecimal exact = new BigDecimal(magnitude);
            text.append(exact.setScale(precision, RoundingMode.HALF_EVEN).toPlainString());
        }
    }

    private static void general(StringBuilder text, double magnitude, int precision, char verb) {
        boolean shortest = precision < 0;
        int wanted = precision == 0 ? 1 : precision;
        Decimal decimal = shortest ? shortest(magnitude) : rounded(magnitude, wanted);
        int count = decimal.digits().length();
        if (shortest) {
            wanted = count;
        }
        int threshold = wanted;
        if (threshold > count && count >= decimal.point()) {
            threshold = count;
        }
        if (shortest) {
            threshold = 6;
        }
        int exponent = decimal.point() - 1;
        if (exponent < -4 || exponent >= threshold) {
            exponent(text, decimal, Math.max(Math.min(wanted, count) - 1, 0), verb == 'G' ? 'E' : 'e');
        } else {
            int digits = wanted > decimal.point() ? count : wanted;
            point(text, decimal, Math.max(digits - decimal.point(), 0));
        }
    }

    /** {@code d.ddde±dd} with {@code places} digits after the point. */
    private static void exponent(StringBuilder text, Decimal decimal, int places, char e) {
        String digits = decimal.digits();
        text.append(digits.isEmpty() ? '0' : digits.charAt(0));
        if (places > 0) {
            text.append('.');
            int given = Math.min(digits.length(), places + 1);
            if (given > 1) {
                text.append(digits, 1, given);
            }
            zeros(text, places - Math.max(given - 1, 0));
        }
        int exponent = digits.isEmpty() ? 0 : decimal.point() - 1;
        text.append(e).append(exponent < 0 ? '-' : '+');
        exponent = Math.abs(exponent);
        text.append(exponent < 10 ? "0" : "").append(exponent);
    }

    /** {@code ddd.ddd} with {@code places} digits after the point. */
    private static void point(StringBuilder text, Decimal decimal, int places) {
        String digits = decimal.digits();
        int point = decimal.point();
        if (point > 0) {
            int whole = Math.min(digits.length(), point);
            text.append(digits, 0, whole);
            zeros(text, point - whole);
        } else {
            text.append('0');
        }
        if (places > 0) {
            text.append('.');
            for (int i = 0; i < places; i++) {
                int index = point + i;
                text.append(index >= 0 && index < digits.length() ? digits.charAt(index) : '0');
            }
        }
    }

    private static void zeros(StringBuilder text, int count) {
        for (int i = 0; i < count; i++) {
            text.append('0');
        }
    }

    private static Decimal shortest(double magnitude) {
        if (magnitude < EXACT_LIMIT && magnitude == Math.rint(magnitude)) {
            String digits = magnitude == 0 ? "" : Long.toString((long) magnitude);
            return trimmed(digits, digits.length());
        }
        BigDecimal exact = new BigDecimal(magnitude);
        // Fifteen digits tell normal numbers apart; subnormal ones may need fewer.
        int digits = magnitude < Double.MIN_NORMAL ? 1 : 15;
        while (digits < 17) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == magnitude) {
                return decimal(rounded);
            }
            digits++;
        }
        return decimal(exact.round(new MathContext(17, RoundingMode.HALF_EVEN)));
    }

    private static Decimal rounded(double magnitude, int digits) {
        if (magnitude == 0) {
            return new Decimal("", 0);
        }
        return decimal(new BigDecimal(magnitude).round(new MathContext(digits, RoundingMode.HALF_EVEN)));
    }

    private static Decimal decimal(BigDecimal number) {
        String digits = number.unscaledValue().toString();
        return trimmed(digits, digits.length() - number.scale());
    }

    private static Decimal trimmed(String digits, int point) {
        int end = digits.length();
        while (end > 0 && digits.charAt(end - 1) == '0') {
            end--;
        }
        return new Decimal(digits.substring(0, end), end == 0 ? 0 : point);
    }

    private static void binary(StringBuilder text, double magnitude) {
        long bits = Double.doubleToRawLongBits(magnitude);
        int exponent = (int) (bits >>> MANTISSA_BITS);
        long mantissa = bits & (1L << MANTISSA_BITS) - 1;
        if (exponent == 0) {
            exponent++;
        } else {
            mantissa |= 1L << MANTISSA_BITS;
        }
        exponent -= EXPONENT_BIAS + MANTISSA_BITS;
        text.append(mantissa).append('p').append(exponent < 0 ? "" : "+").append(exponent);
    }

    /** {@code 0x1.yyyyyyyyp±dd}. */
    private static void hexadecimal(StringBuilder text, double magnitude, char verb, int precision) {
        long bits = Double.doubleToRawLongBits(magnitude);
        int exponent = (int) (bits >>> MANTISSA_BITS);
        long mantissa = bits & (1L << MANTISSA_BITS) - 1;
        if (exponent == 0 && mantissa != 0) {
            int shift = Long.numberOfLeadingZeros(mantissa) - (63 - MANTISSA_BITS);
            mantissa <<= shift;
            exponent = 1 - shift;
        } else if (exponent != 0) {
            mantissa |= 1L << MANTISSA_BITS;
        }
        exponent = magnitude == 0 ? 0 : exponent - EXPONENT_BIAS;
        if (precision >= 0 && precision < 13) {
            int dropped = (13 - precision) * 4;
            long extra = mantissa & (1L << dropped) - 1;
            long half = 1L << dropped - 1;
            mantissa >>>= dropped;
            if (extra > half || extra == half && (mantissa & 1) == 1) {
                mantissa++;
            }
            mantissa <<= dropped;
            if ((mantissa >>> MANTISSA_BITS + 1) != 0) {
                mantissa >>>= 1;
                exponent++;
            }
        }
        StringBuilder hex = new StringBuilder("0x").append(mantissa >>> MANTISSA_BITS);
        String fraction = String.format("%013x", mantissa & (1L << MANTISSA_BITS) - 1);
        if (precision < 0) {
            fraction = fraction.replaceAll("0+$", "");
        } else if (precision <= 13) {
            fraction = fraction.substring(0, precision);
        } else {
            fraction += "0".repeat(precision - 13);
        }
        if (!fraction.isEmpty()) {
            hex.append('.').append(fraction);
        }
        hex.append('p').append(exponent < 0 ? '-' : '+');
        hex.append(Math.abs(exponent) < 10 ? "0" : "").append(Math.abs(exponent));
        text.append(verb == 'X' ? hex.toString().toUpperCase(java.util.Locale.ROOT) : hex);
    }
}
