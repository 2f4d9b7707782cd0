package dev.portolan.gotemplate.sprig;

import dev.portolan.gotemplate.function.FunctionException;
import java.util.Map;

/** Go's durations: nanoseconds as text such as {@code 1h15m30.918s}. */
final class GoDuration {
    static final long SECOND = 1_000_000_000;
    private static final int FRACTION_DIGITS = 18;
    private static final Map<String, Long> UNITS = Map.of(
            "ns", 1L,
            "us", 1_000L,
            "\u00b5s", 1_000L,
            "\u03bcs", 1_000L,
            "ms", 1_000_000L,
            "s", SECOND,
            "m", 60 * SECOND,
            "h", 3600 * SECOND);

    private GoDuration() {}

    /** {@code Duration.String}. */
    static String format(long nanos) {
        // the smallest number has no positive counterpart, so this is unsigned from here on
        long rest = Math.abs(nanos);
        String sign = nanos < 0 ? "-" : "";
        if (Long.compareUnsigned(rest, SECOND) < 0) {
            return sign + small(rest);
        }
        long seconds = Long.divideUnsigned(rest, SECOND);
        String text = seconds % 60 + fraction(Long.remainderUnsigned(rest, SECOND), 9) + "s";
        long minutes = seconds / 60;
        if (minutes > 0) {
            text = minutes % 60 + "m" + text;
            text = minutes >= 60 ? minutes / 60 + "h" + text : text;
        }
        return sign + text;
    }

    private static String small(long nanos) {
        if (nanos == 0) {
            return "0s";
        } else if (nanos < 1_000) {
            return nanos + "ns";
        } else if (nanos < 1_000_000) {
            return nanos / 1_000 + fraction(nanos % 1_000, 3) + "\u00b5s";
        }
        return nanos / 1_000_000 + fraction(nanos % 1_000_000, 6) + "ms";
    }

    /** A dot and the digits of {@code value} out of 10^{@code width} without trailing zeros; nothing for 0. */
    private static String fraction(long value, int width) {
        if (value == 0) {
            return "";
        }
        String digits = Long.toString(value);
        String padded = "0".repeat(width - digits.length()) + digits;
        int end = width;
        while (padded.charAt(end - 1) == '0') {
            end--;
        }
        return "." + padded.substring(0, end);
    }

    /**
     * {@code time.ParseDuration}: nanoseconds.
     *
     * @throws FunctionException with Go's text if it is no duration, or does not fit
     */
    static long parse(String text) {
        return new Parser(text).parse();
    }

    /** Reads one duration. Used once. */
    private static final class Parser {
        private final String text;
        private int position;

        Parser(String text) {
            this.text = text;
        }

        long parse() {
            boolean negative = text.startsWith("-");
            position = negative || text.startsWith("+") ? 1 : 0;
            if (text.substring(position).equals("0")) {
                return 0;
            } else if (position == text.length()) {
                throw invalid();
            }
            // unsigned, so that the smallest number can be read
            long total = 0;
            while (position < text.length()) {
                total += term();
                if (Long.compareUnsigned(total, Long.MIN_VALUE) > 0) {
                    throw invalid();
                }
            }
            if (total == Long.MIN_VALUE && !negative) {
                throw invalid();
            }
            return negative ? -total : total;
        }

        /** One number with its unit, unsigned. */
        private long term() {
            int start = position;
            long whole = digits();
            boolean found = position > start;
            long fraction = 0;
            double scale = 1;
            if (position < text.length() && text.charAt(position) == '.') {
                int point = ++position;
                while (isDigit()) {
                    position++;
                }
                found |= position > point;
                // Go drops what an int64 cannot hold
                String digits = text.substring(point, Math.min(position, point + FRACTION_DIGITS));
                fraction = digits.isEmpty() ? 0 : Long.parseLong(digits);
                scale = Math.pow(10, digits.length());
            }
            if (!found) {
                throw invalid();
            }
            long unit = unit();
            if (Long.compareUnsigned(whole, Long.divideUnsigned(Long.MIN_VALUE, unit)) > 0) {
                throw invalid();
            }
            long value = whole * unit + (long) (fraction * ((double) unit / scale));
            if (Long.compareUnsigned(value, Long.MIN_VALUE) > 0) {
                throw invalid();
            }
            return value;
        }

        private long digits() {
            long value = 0;
            for (; isDigit(); position++) {
                if (value < 0 || value > Long.MAX_VALUE / 10) {
                    throw invalid();
                }
                value = value * 10 + (text.charAt(position) - '0');
            }
            if (Long.compareUnsigned(value, Long.MIN_VALUE) > 0) {
                throw invalid();
            }
            return value;
        }

        private long unit() {
            int start = position;
            while (position < text.length() && text.charAt(position) != '.' && !isDigit()) {
                position++;
            }
            String name = text.substring(start, position);
            if (name.isEmpty()) {
                throw new FunctionException("time: missing unit in duration " + TimeLayout.quote(text));
            }
            Long unit = UNITS.get(name);
            if (unit == null) {
                throw new FunctionException(
                        "time: unknown unit " + TimeLayout.quote(name) + " in duration " + TimeLayout.quote(text));
            }
            return unit;
        }

        private boolean isDigit() {
            return position < text.length() && text.charAt(position) >= '0' && text.charAt(position) <= '9';
        }

        private FunctionException invalid() {
            return new FunctionException("time: invalid duration " + TimeLayout.quote(text));
        }
    }
}
