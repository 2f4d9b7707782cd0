package dev.portolan.core.values;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers in the reports of schema checks, which are written as English text. */
final class SchemaNumbers {
    private static final String SUPERSCRIPTS = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";

    private SchemaNumbers() {}

    /** The decimal number that {@code value} is written as. */
    static BigDecimal exact(double value) {
        return new BigDecimal(Double.toString(value));
    }

    /** A bound and what it was compared with: in scientific form from a million on and below a ten-thousandth. */
    static String real(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        int exponent = shortest.precision() - shortest.scale() - 1;
        if (shortest.signum() == 0 || exponent >= -4 && exponent < 6) {
            return decimal(number);
        }
        StringBuilder text = new StringBuilder(decimal(shortest.scaleByPowerOfTen(-exponent)));
        text.append("\u00d710").append(exponent < 0 ? "\u207b" : "");
        String digits = Integer.toString(Math.abs(exponent));
        for (char digit : (digits.length() < 2 ? "0" + digits : digits).toCharArray()) {
            text.append(SUPERSCRIPTS.charAt(digit - '0'));
        }
        return text.toString();
    }

    /** The number with commas between thousands. */
    static String decimal(BigDecimal number) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMaximumFractionDigits(Math.max(number.stripTrailingZeros().scale(), 0));
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        return format.format(number);
    }
}
