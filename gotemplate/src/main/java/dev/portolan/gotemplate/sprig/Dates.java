package dev.portolan.gotemplate.sprig;

import dev.portolan.gotemplate.function.Call;
import dev.portolan.gotemplate.function.FunctionException;
import dev.portolan.gotemplate.function.FunctionSet.Entry;
import dev.portolan.gotemplate.value.GoInt;
import dev.portolan.gotemplate.value.Kind;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Dates, times and durations, in Go's layouts. The clock and the local zone are the environment's. */
final class Dates {
    private static final String HTML_DATE = "2006-01-02";

    private Dates() {}

    static @Nullable Entry find(String name) {
        return switch (name) {
            case "now" -> Entry.unrepeatable(name, "() time.Time", call -> now(call));
            case "date" ->
                Entry.unrepeatable(
                        name,
                        "(layout string, date any) string",
                        call -> format(call, call.string(0), call.get(1), "Local"));
            case "dateInZone", "date_in_zone" ->
                Entry.unrepeatable(name, "(layout string, date any, zone string) string", Dates::dateInZone);
            case "htmlDate" ->
                Entry.unrepeatable(name, "(date any) string", call -> format(call, HTML_DATE, call.get(0), "Local"));
            case "htmlDateInZone" ->
                Entry.unrepeatable(
                        name,
                        "(date any, zone string) string",
                        call -> format(call, HTML_DATE, call.get(0), call.string(1)));
            case "dateModify", "date_modify" ->
                Entry.of(name, "(duration string, date time.Time) time.Time", Dates::modify);
            case "mustDateModify", "must_date_modify" ->
                Entry.of(name, "(duration string, date time.Time) time.Time", Dates::mustModify);
            case "toDate" -> Entry.of(name, "(layout string, text string) time.Time", Dates::toDate);
            case "mustToDate" -> Entry.of(name, "(layout string, text string) time.Time", Dates::mustToDate);
            case "unixEpoch" ->
                Entry.of(
                        name,
                        "(date time.Time) string",
                        call -> Long.toString(time(call, 0).instant().getEpochSecond()));
            case "ago" -> Entry.unrepeatable(name, "(date any) string", Dates::ago);
            case "duration" ->
                Entry.of(
                        name,
                        "(seconds any) string",
                        call -> GoDuration.format(seconds(call.get(0)) * GoDuration.SECOND));
            case "durationRound" -> Entry.unrepeatable(name, "(duration any) string", Dates::durationRound);
            default -> null;
        };
    }

    private static ZoneId local(Call call) {
        return call.environment().clock().getZone();
    }

    private static GoTime now(Call call) {
        return at(call, call.environment().clock().instant());
    }

    private static GoTime at(Call call, Instant instant) {
        return new GoTime(instant, local(call), null, local(call));
    }

    private static GoTime time(Call call, int i) {
        if (call.get(i) instanceof GoTime time) {
            return time;
        }
        throw new FunctionException("wrong type for value; expected time.Time; got " + Kind.typeName(call.get(i)));
    }

    /** A time, or seconds since 1970; anything else is now. */
    private static GoTime timeOf(Call call, @Nullable Object value, boolean alsoInt32) {
        if (value instanceof GoTime time) {
            return time;
        } else if (value instanceof Long seconds) {
            return at(call, Instant.ofEpochSecond(clamp(seconds)));
        } else if (value instanceof GoInt seconds
                && (seconds.kind() == Kind.INT || alsoInt32 && seconds.kind() == Kind.INT32)) {
            return at(call, Instant.ofEpochSecond(clamp(seconds.longValue())));
        }
        return now(call);
    }

    private static long clamp(long seconds) {
        return Math.max(Instant.MIN.getEpochSecond(), Math.min(Instant.MAX.getEpochSecond(), seconds));
    }

    private static String dateInZone(Call call) {
        return format(call, call.string(0), call.get(1), call.string(2));
    }

    private static String format(Call call, String layout, @Nullable Object date, String zoneName) {
        call.execution().charge(layout.length());
        ZoneId zone = TimeZones.find(zoneName, local(call));
        GoTime time = timeOf(call, date, true).in(zone == null ? ZoneOffset.UTC : zone);
        return TimeLayout.of(layout).format(time);
    }

    /** A duration that cannot be read leaves the date as it is. */
    private static GoTime modify(Call call) {
        try {
            return mustModify(call);
        } catch (FunctionException e) {
            return time(call, 1);
        }
    }

    private static GoTime mustModify(Call call) {
        return time(call, 1).plusNanos(GoDuration.parse(call.string(0)));
    }

    /** A text that cannot be read is the zero time. */
    private static GoTime toDate(Call call) {
        try {
            return mustToDate(call);
        } catch (FunctionException e) {
            return new GoTime(GoTime.ZERO, ZoneOffset.UTC, null, local(call));
        }
    }

    private static GoTime mustToDate(Call call) {
        call.execution().charge(call.string(0).length() + call.string(1).length());
        return TimeParser.parse(call.string(0), call.string(1), local(call));
    }

    private static String ago(Call call) {
        GoTime time = timeOf(call, call.get(0), false);
        return GoDuration.format(TimeNumber.round(now(call).since(time.instant()), GoDuration.SECOND));
    }

    /** Only texts and int64 count. */
    private static long seconds(@Nullable Object value) {
        if (value instanceof String text) {
            Long seconds = Cast.parseSigned(text, 10);
            return seconds == null ? 0 : seconds;
        }
        return value instanceof Long seconds ? seconds : 0;
    }

    private static long nanos(Call call) {
        Object value = call.get(0);
        if (value instanceof String text) {
            try {
                return GoDuration.parse(text);
            } catch (FunctionException e) {
                return 0;
            }
        } else if (value instanceof GoTime time) {
            return now(call).since(time.instant());
        }
        return value instanceof Long nanos ? nanos : 0;
    }

    private static String durationRound(Call call) {
        long nanos = Math.abs(nanos(call));
        long day = 24 * 3600 * GoDuration.SECOND;
        long[] sizes = {365 * day, 30 * day, day, 3600 * GoDuration.SECOND, 60 * GoDuration.SECOND, GoDuration.SECOND};
        String[] units = {"y", "mo", "d", "h", "m", "s"};
        for (int i = 0; i < sizes.length; i++) {
            if (Long.compareUnsigned(nanos, sizes[i]) > 0) {
                return Long.toUnsignedString(Long.divideUnsigned(nanos, sizes[i])) + units[i];
            }
        }
        return "0s";
    }
}
