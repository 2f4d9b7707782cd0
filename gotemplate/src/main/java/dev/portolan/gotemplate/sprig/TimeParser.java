package dev.portolan.gotemplate.sprig;

import dev.portolan.gotemplate.function.FunctionException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads one time by a layout: Go's {@code time.ParseInLocation}, with its forgiveness and its errors. Used once. */
final class TimeParser {
    private final TimeLayout layout;
    private final String source;
    private final ZoneId local;
    private int position;

    private int year;
    private int month = -1;
    private int day = -1;
    private int dayOfYear = -1;
    private int hour;
    private int minute;
    private int second;
    private int nanos;
    private boolean am;
    private boolean pm;
    private @Nullable ZoneId zone;
    private @Nullable Integer offset;
    private String zoneName = "";

    private TimeParser(TimeLayout layout, String source, ZoneId local) {
        this.layout = layout;
        this.source = source;
        this.local = local;
    }

    /**
     * Reads {@code text}; a time without a zone is in {@code local}.
     *
     * @throws FunctionException with Go's text if it does not fit the layout
     */
    static GoTime parse(String layout, String text, ZoneId local) {
        return new TimeParser(TimeLayout.of(layout), text, local).parse();
    }

    /** What does not fit the part being read. */
    private static final class MismatchException extends RuntimeException {
        private static final long serialVersionUID = 1;

        MismatchException() {
            super(null, null, false, false);
        }
    }

    private GoTime parse() {
        List<TimeLayout.Part> parts = layout.parts();
        for (int i = 0; i < parts.size(); i++) {
            TimeLayout.Part part = parts.get(i);
            int start = position;
            String outOfRange;
            try {
                outOfRange = read(part, parts.subList(i + 1, parts.size()));
            } catch (MismatchException e) {
                int at = part.element() == TimeLayout.Element.LITERAL ? position : start;
                throw failure(": cannot parse " + TimeLayout.quote(source.substring(at)) + " as "
                        + TimeLayout.quote(part.text()));
            }
            if (outOfRange != null) {
                throw outOfRange(outOfRange);
            }
        }
        if (position < source.length()) {
            throw new FunctionException("parsing time " + TimeLayout.quote(source) + ": extra text: "
                    + TimeLayout.quote(source.substring(position)));
        }
        return time();
    }

    private FunctionException failure(String rest) {
        return new FunctionException(
                "parsing time " + TimeLayout.quote(source) + " as " + TimeLayout.quote(layout.text()) + rest);
    }

    private FunctionException outOfRange(String what) {
        return new FunctionException("parsing time " + TimeLayout.quote(source) + ": " + what);
    }

    /** Reads one part: what is out of range, or null. */
    private @Nullable String read(TimeLayout.Part part, List<TimeLayout.Part> following) {
        switch (part.element()) {
            case LITERAL -> literal(part.text());
            case LONG_YEAR -> year = digits(4);
            case YEAR -> {
                int number = digits(2);
                year = number >= 69 ? 1900 + number : 2000 + number;
            }
            case LONG_MONTH -> month = 1 + name(TimeLayout.MONTHS, Integer.MAX_VALUE);
            case MONTH -> month = 1 + name(TimeLayout.MONTHS, 3);
            case NUMBER_MONTH, ZERO_MONTH -> {
                month = number(part.element() == TimeLayout.Element.ZERO_MONTH);
                return range("month", month, 1, 12);
            }
            case LONG_WEEKDAY -> name(TimeLayout.DAYS, Integer.MAX_VALUE);
            case WEEKDAY -> name(TimeLayout.DAYS, 3);
            case DAY -> day = number(false);
            case BLANK_DAY -> {
                skipBlank();
                day = number(false);
            }
            case ZERO_DAY -> day = number(true);
            case BLANK_YEAR_DAY -> {
                skipBlank();
                skipBlank();
                dayOfYear = upToThreeDigits(1);
            }
            case ZERO_YEAR_DAY -> dayOfYear = upToThreeDigits(3);
            case HOUR -> {
                hour = number(false);
                return range("hour", hour, 0, 23);
            }
            case HOUR_12, ZERO_HOUR_12 -> {
                hour = number(part.element() == TimeLayout.Element.ZERO_HOUR_12);
                return range("hour", hour, 0, 12);
            }
            case MINUTE, ZERO_MINUTE -> {
                minute = number(part.element() == TimeLayout.Element.ZERO_MINUTE);
                return range("minute", minute, 0, 59);
            }
            case SECOND, ZERO_SECOND -> {
                second = number(part.element() == TimeLayout.Element.ZERO_SECOND);
                String wrong = range("second", second, 0, 59);
                if (wrong == null && !fractionFollows(following)) {
                    optionalFraction();
                }
                return wrong;
            }
            case UPPER_PM -> half("AM", "PM");
            case LOWER_PM -> half("am", "pm");
            case ISO_ZONE -> {
                if (peek(0) == 'Z') {
                    position++;
                    zone = ZoneOffset.UTC;
                } else {
                    return offset(part.text().substring(1));
                }
            }
            case NUMBER_ZONE -> {
                return offset(part.text().substring(1));
            }
            case ZONE_NAME -> zoneName();
            case FRACTION -> fraction(part.text().length() - 1);
            case SHORT_FRACTION -> optionalFraction();
        }
        return null;
    }

    private static @Nullable String range(String what, int value, int least, int most) {
        return value < least || value > most ? what + " out of range" : null;
    }

    private int peek(int ahead) {
        return position + ahead < source.length() ? source.charAt(position + ahead) : -1;
    }

    private boolean digitAt(int ahead) {
        return peek(ahead) >= '0' && peek(ahead) <= '9';
    }

    private void skipBlank() {
        if (peek(0) == ' ') {
            position++;
        }
    }

    /** Blanks of the layout stand for any number of blanks. */
    private void literal(String text) {
        for (int i = 0; i < text.length(); ) {
            if (text.charAt(i) == ' ') {
                if (peek(0) != -1 && peek(0) != ' ') {
                    throw new MismatchException();
                }
                while (i < text.length() && text.charAt(i) == ' ') {
                    i++;
                }
                while (peek(0) == ' ') {
                    position++;
                }
            } else if (peek(0) != text.charAt(i)) {
                throw new MismatchException();
            } else {
                i++;
                position++;
            }
        }
    }

    /** A fixed number of digits. */
    private int digits(int count) {
        int number = 0;
        for (int i = 0; i < count; i++) {
            if (!digitAt(i)) {
                throw new MismatchException();
            }
            number = number * 10 + peek(i) - '0';
        }
        position += count;
        return number;
    }

    /** One or two digits, or just two. */
    private int number(boolean two) {
        return two || digitAt(1) ? digits(2) : digits(1);
    }

    private int upToThreeDigits(int least) {
        int count = 0;
        while (count < 3 && digitAt(count)) {
            count++;
        }
        if (count < least) {
            throw new MismatchException();
        }
        return digits(count);
    }

    /** The index of the name that stands here in any case, cut to {@code length}. */
    private int name(List<String> names, int length) {
        for (int i = 0; i < names.size(); i++) {
            String name =
                    names.get(i).substring(0, Math.min(length, names.get(i).length()));
            if (source.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT), position)) {
                position += name.length();
                return i;
            }
        }
        throw new MismatchException();
    }

    private void half(String first, String second) {
        am = source.startsWith(first, position);
        pm = source.startsWith(second, position);
        if (!am && !pm) {
            throw new MismatchException();
        }
        position += 2;
    }

    private static boolean fractionFollows(List<TimeLayout.Part> following) {
        for (TimeLayout.Part part : following) {
            if (part.element() != TimeLayout.Element.LITERAL) {
                return part.element() == TimeLayout.Element.FRACTION
                        || part.element() == TimeLayout.Element.SHORT_FRACTION;
            }
        }
        return false;
    }

    private void optionalFraction() {
        if ((peek(0) == '.' || peek(0) == ',') && digitAt(1)) {
            int count = 1;
            while (digitAt(1 + count)) {
                count++;
            }
            fraction(count);
        }
    }

    private void fraction(int count) {
        if (peek(0) != '.' && peek(0) != ',') {
            throw new MismatchException();
        }
        position++;
        int value = 0;
        for (int i = 0; i < Math.max(count, 9); i++) {
            if (i < count && !digitAt(i)) {
                throw new MismatchException();
            }
            if (i < 9) {
                value = value * 10 + (i < count ? peek(i) - '0' : 0);
            }
        }
        position += count;
        nanos = value;
    }

    /** Reads a sign and an offset written like {@code form}. */
    private @Nullable String offset(String form) {
        int sign = peek(0);
        if (source.length() - position <= form.length()) {
            throw new MismatchException();
        }
        position++;
        boolean colons = form.contains(":");
        int hours = digits(2);
        int minutes = form.length() > 2 ? offsetPart(colons) : 0;
        int seconds = form.length() > 5 ? offsetPart(colons) : 0;
        if (hours > 24 || minutes > 60 || seconds > 60) {
            String part = hours > 24 ? "hour" : minutes > 60 ? "minute" : "second";
            return "time zone offset " + part + " out of range";
        }
        if (sign != '+' && sign != '-') {
            throw new MismatchException();
        }
        int total = (hours * 60 + minutes) * 60 + seconds;
        offset = sign == '-' ? -total : total;
        return null;
    }

    private int offsetPart(boolean colon) {
        if (colon) {
            if (peek(0) != ':') {
                throw new MismatchException();
            }
            position++;
        }
        return digits(2);
    }

    private void zoneName() {
        if (source.startsWith("UTC", position)) {
            position += 3;
            zone = ZoneOffset.UTC;
            return;
        }
        int length = zoneNameLength();
        if (length == 0) {
            throw new MismatchException();
        }
        zoneName = source.substring(position, position + length);
        position += length;
    }

    /** How many characters look like a zone's name, or 0. */
    private int zoneNameLength() {
        if (source.startsWith("ChST", position) || source.startsWith("MeST", position)) {
            return 4;
        } else if (source.startsWith("GMT", position)) {
            return 3 + signedOffsetLength(3);
        } else if (source.length() - position >= 3 && (peek(0) == '+' || peek(0) == '-')) {
            return signedOffsetLength(0);
        }
        int capitals = 0;
        while (capitals < 6 && peek(capitals) >= 'A' && peek(capitals) <= 'Z') {
            capitals++;
        }
        boolean fits = capitals == 3
                || capitals == 4 && (peek(3) == 'T' || source.startsWith("WITA", position))
                || capitals == 5 && peek(4) == 'T';
        return fits ? capitals : 0;
    }

    private int signedOffsetLength(int ahead) {
        if (peek(ahead) != '+' && peek(ahead) != '-') {
            return 0;
        }
        int length = 1;
        int hours = 0;
        while (digitAt(ahead + length)) {
            hours = Math.min(1000, hours * 10 + peek(ahead + length) - '0');
            length++;
        }
        return length == 1 || hours > 23 ? 0 : length;
    }

    private GoTime time() {
        if (pm && hour < 12) {
            hour += 12;
        } else if (am && hour == 12) {
            hour = 0;
        }
        if (dayOfYear >= 0) {
            resolveDayOfYear();
        }
        month = month < 0 ? 1 : month;
        day = day < 0 ? 1 : day;
        if (day < 1 || day > YearMonth.of(year, month).lengthOfMonth()) {
            throw outOfRange("day out of range");
        }
        LocalDateTime fields = LocalDateTime.of(year, month, day, hour, minute, second, nanos);
        if (zone != null) {
            return new GoTime(fields.atZone(zone).toInstant(), zone, null, local);
        } else if (offset != null) {
            return atOffset(fields, offset);
        } else if (!zoneName.isEmpty()) {
            return inNamedZone(fields);
        }
        return new GoTime(resolve(fields, local), local, null, local);
    }

    private void resolveDayOfYear() {
        boolean leap = YearMonth.of(year, 2).lengthOfMonth() == 29;
        if (dayOfYear < 1 || dayOfYear > (leap ? 366 : 365)) {
            throw outOfRange("day-of-year out of range");
        }
        LocalDate date = LocalDate.ofYearDay(year, dayOfYear);
        if (month >= 0 && month != date.getMonthValue()) {
            throw outOfRange("day-of-year does not match month");
        } else if (day >= 0 && day != date.getDayOfMonth()) {
            throw outOfRange("day-of-year does not match day");
        }
        month = date.getMonthValue();
        day = date.getDayOfMonth();
    }

    /** In a gap or an overlap of local time, the offset that Go would choose. */
    private static Instant resolve(LocalDateTime fields, ZoneId zone) {
        Instant asUtc = fields.toInstant(ZoneOffset.UTC);
        int guess = zone.getRules().getOffset(asUtc).getTotalSeconds();
        return asUtc.minusSeconds(
                zone.getRules().getOffset(asUtc.minusSeconds(guess)).getTotalSeconds());
    }

    private GoTime atOffset(LocalDateTime fields, int seconds) {
        Instant instant = fields.toInstant(ZoneOffset.UTC).minusSeconds(seconds);
        boolean isLocal = local.getRules().getOffset(instant).getTotalSeconds() == seconds
                && (zoneName.isEmpty() || zoneName.equals(TimeZones.abbreviation(local, instant)));
        return isLocal ? new GoTime(instant, local, null, local) : fixed(instant, seconds);
    }

    private GoTime fixed(Instant instant, int seconds) {
        return new GoTime(instant, ZoneOffset.ofTotalSeconds(seconds), zoneName, local);
    }

    private GoTime inNamedZone(LocalDateTime fields) {
        Instant asUtc = fields.toInstant(ZoneOffset.UTC);
        for (int shift : new int[] {0, 182, -182}) {
            Instant sample = asUtc.plusSeconds(shift * 86_400L);
            if (zoneName.equals(TimeZones.abbreviation(local, sample))) {
                int seconds = local.getRules().getOffset(sample).getTotalSeconds();
                return new GoTime(asUtc.minusSeconds(seconds), local, null, local);
            }
        }
        // an unknown name is taken for UTC, but keeps its name
        boolean hours = zoneName.startsWith("GMT") && zoneName.length() > 3;
        return fixed(asUtc, hours ? 3600 * Integer.parseInt(zoneName.substring(3)) : 0);
    }
}
