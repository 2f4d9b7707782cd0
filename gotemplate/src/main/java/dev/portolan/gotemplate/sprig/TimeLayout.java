package dev.portolan.gotemplate.sprig;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A layout in Go's manner: an example of how the moment 2006-01-02 15:04:05 -0700 would be written. Immutable.
 *
 * @param text the layout
 * @param parts its parts in order
 * @see <a href="https://pkg.go.dev/time#pkg-constants">time</a>
 */
record TimeLayout(String text, List<Part> parts) {
    static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    static final List<String> DAYS =
            List.of("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday");

    /** What a part stands for. */
    enum Element {
        LITERAL,
        LONG_MONTH,
        MONTH,
        NUMBER_MONTH,
        ZERO_MONTH,
        LONG_WEEKDAY,
        WEEKDAY,
        DAY,
        BLANK_DAY,
        ZERO_DAY,
        BLANK_YEAR_DAY,
        ZERO_YEAR_DAY,
        HOUR,
        HOUR_12,
        ZERO_HOUR_12,
        MINUTE,
        ZERO_MINUTE,
        SECOND,
        ZERO_SECOND,
        LONG_YEAR,
        YEAR,
        UPPER_PM,
        LOWER_PM,
        ZONE_NAME,
        /** {@code Z0700} and its like: Z for UTC. */
        ISO_ZONE,
        /** {@code -0700} and its like. */
        NUMBER_ZONE,
        /** {@code .000}: a fixed number of digits. */
        FRACTION,
        /** {@code .999}: without trailing zeros. */
        SHORT_FRACTION
    }

    /** A part of a layout and the text it was read from. */
    record Part(Element element, String text) {}

    /** Zone offsets as layouts write them after their first character, the longer ones first. */
    private static final List<String> OFFSETS = List.of("070000", "07:00:00", "0700", "07:00", "07");

    /** Reads a layout. */
    static TimeLayout of(String text) {
        List<Part> parts = new ArrayList<>();
        int literal = 0;
        int i = 0;
        while (i < text.length()) {
            Part part = partAt(text, i);
            if (part == null) {
                i++;
                continue;
            }
            // the blank of _2006 belongs to the text around it
            int start = part.element() == Element.LONG_YEAR && text.charAt(i) == '_' ? i + 1 : i;
            if (start > literal) {
                parts.add(new Part(Element.LITERAL, text.substring(literal, start)));
            }
            parts.add(part);
            i = start + part.text().length();
            literal = i;
        }
        if (literal < text.length()) {
            parts.add(new Part(Element.LITERAL, text.substring(literal)));
        }
        return new TimeLayout(text, List.copyOf(parts));
    }

    private static @Nullable Part partAt(String text, int i) {
        return switch (text.charAt(i)) {
            case 'J' -> name(text, i, "January", Element.LONG_MONTH, Element.MONTH);
            case 'M' ->
                text.startsWith("MST", i)
                        ? new Part(Element.ZONE_NAME, "MST")
                        : name(text, i, "Monday", Element.LONG_WEEKDAY, Element.WEEKDAY);
            case '0' -> zero(text, i);
            case '1' -> text.startsWith("15", i) ? new Part(Element.HOUR, "15") : new Part(Element.NUMBER_MONTH, "1");
            case '2' -> text.startsWith("2006", i) ? new Part(Element.LONG_YEAR, "2006") : new Part(Element.DAY, "2");
            case '_' -> blank(text, i);
            case '3' -> new Part(Element.HOUR_12, "3");
            case '4' -> new Part(Element.MINUTE, "4");
            case '5' -> new Part(Element.SECOND, "5");
            case 'P' -> text.startsWith("PM", i) ? new Part(Element.UPPER_PM, "PM") : null;
            case 'p' -> text.startsWith("pm", i) ? new Part(Element.LOWER_PM, "pm") : null;
            case '-' -> offset(text, i, Element.NUMBER_ZONE);
            case 'Z' -> offset(text, i, Element.ISO_ZONE);
            case '.', ',' -> fraction(text, i);
            default -> null;
        };
    }

    /** A long name, or its first three letters unless a small letter follows. */
    private static @Nullable Part name(String text, int i, String name, Element longElement, Element shortElement) {
        if (text.startsWith(name, i)) {
            return new Part(longElement, name);
        }
        String abbreviation = name.substring(0, 3);
        int after = i + 3;
        boolean goesOn = after < text.length() && text.charAt(after) >= 'a' && text.charAt(after) <= 'z';
        return text.startsWith(abbreviation, i) && !goesOn ? new Part(shortElement, abbreviation) : null;
    }

    private static @Nullable Part zero(String text, int i) {
        if (text.startsWith("002", i)) {
            return new Part(Element.ZERO_YEAR_DAY, "002");
        }
        char digit = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
        return switch (digit) {
            case '1' -> new Part(Element.ZERO_MONTH, "01");
            case '2' -> new Part(Element.ZERO_DAY, "02");
            case '3' -> new Part(Element.ZERO_HOUR_12, "03");
            case '4' -> new Part(Element.ZERO_MINUTE, "04");
            case '5' -> new Part(Element.ZERO_SECOND, "05");
            case '6' -> new Part(Element.YEAR, "06");
            default -> null;
        };
    }

    private static @Nullable Part blank(String text, int i) {
        if (text.startsWith("_2006", i)) {
            return new Part(Element.LONG_YEAR, "2006");
        } else if (text.startsWith("_2", i)) {
            return new Part(Element.BLANK_DAY, "_2");
        }
        return text.startsWith("__2", i) ? new Part(Element.BLANK_YEAR_DAY, "__2") : null;
    }

    private static @Nullable Part offset(String text, int i, Element element) {
        for (String offset : OFFSETS) {
            if (text.startsWith(offset, i + 1)) {
                return new Part(element, text.substring(i, i + 1 + offset.length()));
            }
        }
        return null;
    }

    private static @Nullable Part fraction(String text, int i) {
        char digit = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
        if (digit != '0' && digit != '9') {
            return null;
        }
        int end = i + 1;
        while (end < text.length() && text.charAt(end) == digit) {
            end++;
        }
        if (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            return null;
        }
        return new Part(digit == '0' ? Element.FRACTION : Element.SHORT_FRACTION, text.substring(i, end));
    }

    /** {@code Time.Format}. */
    String format(GoTime moment) {
        ZonedDateTime time = moment.dateTime();
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (Part part : parts) {
            append(out, part, time, moment);
        }
        return out.toString();
    }

    private static void append(StringBuilder out, Part part, ZonedDateTime time, GoTime moment) {
        int hour12 = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
        String month = MONTHS.get(time.getMonthValue() - 1);
        String day = DAYS.get(time.getDayOfWeek().getValue() % 7);
        switch (part.element()) {
            case LITERAL -> out.append(part.text());
            case LONG_MONTH -> out.append(month);
            case MONTH -> out.append(month, 0, 3);
            case NUMBER_MONTH -> out.append(time.getMonthValue());
            case ZERO_MONTH -> padded(out, time.getMonthValue(), 2, '0');
            case LONG_WEEKDAY -> out.append(day);
            case WEEKDAY -> out.append(day, 0, 3);
            case DAY -> out.append(time.getDayOfMonth());
            case BLANK_DAY -> padded(out, time.getDayOfMonth(), 2, ' ');
            case ZERO_DAY -> padded(out, time.getDayOfMonth(), 2, '0');
            case BLANK_YEAR_DAY -> padded(out, time.getDayOfYear(), 3, ' ');
            case ZERO_YEAR_DAY -> padded(out, time.getDayOfYear(), 3, '0');
            case HOUR -> padded(out, time.getHour(), 2, '0');
            case HOUR_12 -> out.append(hour12);
            case ZERO_HOUR_12 -> padded(out, hour12, 2, '0');
            case MINUTE -> out.append(time.getMinute());
            case ZERO_MINUTE -> padded(out, time.getMinute(), 2, '0');
            case SECOND -> out.append(time.getSecond());
            case ZERO_SECOND -> padded(out, time.getSecond(), 2, '0');
            case LONG_YEAR -> padded(out, time.getYear(), 4, '0');
            case YEAR -> padded(out, Math.floorMod(time.getYear(), 100), 2, '0');
            case UPPER_PM -> out.append(time.getHour() < 12 ? "AM" : "PM");
            case LOWER_PM -> out.append(time.getHour() < 12 ? "am" : "pm");
            case ZONE_NAME -> out.append(moment.zoneName());
            case ISO_ZONE, NUMBER_ZONE -> offset(out, part, time.getOffset().getTotalSeconds());
            case FRACTION, SHORT_FRACTION -> fraction(out, part, time.getNano());
        }
    }

    private static void offset(StringBuilder out, Part part, int seconds) {
        if (seconds == 0 && part.element() == Element.ISO_ZONE) {
            out.append('Z');
            return;
        }
        String form = part.text().substring(1);
        String colon = form.contains(":") ? ":" : "";
        int size = Math.abs(seconds);
        padded(out.append(seconds < 0 ? '-' : '+'), size / 3600, 2, '0');
        if (form.length() > 2) {
            padded(out.append(colon), size / 60 % 60, 2, '0');
        }
        if (form.length() > 5) {
            padded(out.append(colon), size % 60, 2, '0');
        }
    }

    private static void fraction(StringBuilder out, Part part, int nanos) {
        String all = Integer.toString(1_000_000_000 + nanos).substring(1);
        int end = Math.min(part.text().length() - 1, all.length());
        if (part.element() == Element.SHORT_FRACTION) {
            while (end > 0 && all.charAt(end - 1) == '0') {
                end--;
            }
            if (end == 0) {
                return;
            }
        }
        out.append(part.text().charAt(0)).append(all, 0, end);
    }

    private static void padded(StringBuilder out, int value, int width, char pad) {
        String digits = Integer.toString(Math.abs(value));
        out.append(value < 0 ? "-" : "");
        for (int i = digits.length(); i < width; i++) {
            out.append(pad);
        }
        out.append(digits);
    }

    /** How package time quotes in its errors: every byte that is no printable ASCII in hex. */
    static String quote(String text) {
        String view = Bytes.view(text);
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < view.length(); i++) {
            char c = view.charAt(i);
            if (c < ' ' || c >= 0x80) {
                out.append("\\x").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            } else {
                out.append(c == '"' || c == '\\' ? "\\" : "").append(c);
            }
        }
        return out.append('"').toString();
    }
}
