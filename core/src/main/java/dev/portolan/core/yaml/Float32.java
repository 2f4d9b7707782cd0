package dev.portolan.core.yaml;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers with the fewest digits that tell a {@code float32} apart: Go's {@code FormatFloat(f, 'g', -1, 32)}. */
final class Float32 {
    private static final int MOST_DIGITS = 9;

    private Float32() {}

    static String format(double value) {
        float narrow = (float) value;
        if (Float.isNaN(narrow)) {
            return "NaN";
        } else if (Float.isInfinite(narrow)) {
            return narrow > 0 ? "+Inf" : "-Inf";
        } else if (narrow == 0) {
            return 1 / narrow < 0 ? "-0" : "0";
        }
        BigDecimal exact = new BigDecimal(narrow);
        BigDecimal shortest = exact;
        for (int digits = 1; digits <= MOST_DIGITS; digits++) {
            shortest = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (shortest.floatValue() == narrow) {
                break;
            }
        }
        String digits = shortest.unscaledValue().abs().toString().replaceAll("0+$", "");
        int exponent = shortest.precision() - shortest.scale() - 1;
        String sign = narrow < 0 ? "-" : "";
        if (exponent < -4 || exponent >= 6) {
            String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
            String power = (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
            return sign + digits.charAt(0) + fraction + "e" + (exponent < 0 ? "-" : "+") + power;
        }
        return sign
                + new BigDecimal(digits)
                        .movePointLeft(digits.length() - 1 - exponent)
                        .toPlainString();
    }
}
