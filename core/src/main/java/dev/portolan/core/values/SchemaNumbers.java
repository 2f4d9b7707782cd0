package dev.portolan.core.values;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers in the reports of schema checks, which are written as English text. */
final class SchemaNumbers {
    private SchemaNumbers() {}

    /** The decimal number that {@code value} is written as. */
    static BigDecimal exact(double value) {
        return new BigDecimal(Double.toString(value));
    }

    /** The number with commas between thousands. */
    static String decimal(BigDecimal number) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMaximumFractionDigits(Math.max(number.stripTrailingZeros().scale(), 0));
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        return format.format(number);
    }
}
