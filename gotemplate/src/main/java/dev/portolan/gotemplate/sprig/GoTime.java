package dev.portolan.gotemplate.sprig;

import dev.portolan.gotemplate.function.Call;
import dev.portolan.gotemplate.function.FunctionException;
import dev.portolan.gotemplate.function.TemplateFunction;
import dev.portolan.gotemplate.value.GoInt;
import dev.portolan.gotemplate.value.GoStruct;
import dev.portolan.gotemplate.value.Kind;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A {@code time.Time} as templates see it.
 *
 * @param instant the moment
 * @param zone where its fields are read
 * @param fixedName the name of a zone that was made for an offset, or null for the zone's own name
 * @param local the local zone, for the method Local
 */
record GoTime(Instant instant, ZoneId zone, @Nullable String fixedName, ZoneId local) implements GoStruct {
    private static final TimeLayout DISPLAY = TimeLayout.of("2006-01-02 15:04:05.999999999 -0700 MST");
    private static final TimeLayout RFC_3339 = TimeLayout.of("2006-01-02T15:04:05.999999999Z07:00");

    /** Go's zero time. */
    static final Instant ZERO = Instant.parse("0001-01-01T00:00:00Z");

    @Override
    public String typeName() {
        return "time.Time";
    }

    @Override
    public Kind kind() {
        return Kind.STRUCT;
    }

    @Override
    public Map<String, @Nullable Object> fields() {
        return Map.of();
    }

    @Override
    public String display() {
        return DISPLAY.format(this);
    }

    @Override
    public Object json() {
        return RFC_3339.format(this);
    }

    ZonedDateTime dateTime() {
        return instant.atZone(zone);
    }

    /** The zone's abbreviation, or its offset if it has none. */
    String zoneName() {
        String name = fixedName != null ? fixedName : TimeZones.abbreviation(zone, instant);
        return name.isEmpty() ? TimeLayout.of("-0700").format(this) : name;
    }

    GoTime in(ZoneId newZone) {
        return new GoTime(instant, newZone, null, local);
    }

    GoTime at(Instant newInstant) {
        return new GoTime(newInstant, zone, fixedName, local);
    }

    GoTime plusNanos(long nanos) {
        return at(instant.plusNanos(nanos));
    }

    /** Nanoseconds from {@code other} to this; the largest or smallest number if they do not fit. */
    long since(Instant other) {
        Duration difference = Duration.between(other, instant);
        try {
            return difference.toNanos();
        } catch (ArithmeticException e) {
            return difference.isNegative() ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }

    @Override
    public Map<String, TemplateFunction> methods() {
        Map<String, TemplateFunction> methods = new HashMap<>();
        methods.put("Format", call -> TimeLayout.of(text(call)).format(this));
        methods.put("String", call -> display());
        methods.put("Unix", call -> instant.getEpochSecond());
        methods.put("UnixMilli", call -> instant.toEpochMilli());
        methods.put("UnixMicro", call -> instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1_000);
        methods.put("UnixNano", call -> instant.getEpochSecond() * GoDuration.SECOND + instant.getNano());
        methods.put("Year", number(ZonedDateTime::getYear));
        methods.put("Month", call -> TimeNumber.month(dateTime().getMonthValue()));
        methods.put(
                "Weekday", call -> TimeNumber.weekday(dateTime().getDayOfWeek().getValue() % 7));
        methods.put("Day", number(ZonedDateTime::getDayOfMonth));
        methods.put("YearDay", number(ZonedDateTime::getDayOfYear));
        methods.put("Hour", number(ZonedDateTime::getHour));
        methods.put("Minute", number(ZonedDateTime::getMinute));
        methods.put("Second", number(ZonedDateTime::getSecond));
        methods.put("Nanosecond", number(ZonedDateTime::getNano));
        methods.put("UTC", call -> in(ZoneOffset.UTC));
        methods.put("Local", call -> in(local));
        methods.put("IsZero", call -> instant.equals(ZERO));
        methods.put("IsDST", call -> zone.getRules().isDaylightSavings(instant));
        methods.put("Add", call -> plusNanos(TimeNumber.duration(argument(call, 0, 1))));
        methods.put("AddDate", this::addDate);
        methods.put("Sub", call -> TimeNumber.duration(since(time(call).instant)));
        methods.put("Before", comparison(order -> order < 0));
        methods.put("After", comparison(order -> order > 0));
        methods.put("Equal", comparison(order -> order == 0));
        methods.put("Compare", call -> GoInt.of(Integer.signum(instant.compareTo(time(call).instant))));
        methods.put("Truncate", call -> truncate(TimeNumber.duration(argument(call, 0, 1))));
        methods.put("Round", call -> round(TimeNumber.duration(argument(call, 0, 1))));
        return methods;
    }

    private TemplateFunction number(ToLongFunction<ZonedDateTime> field) {
        return call -> GoInt.of(field.applyAsLong(dateTime()));
    }

    private TemplateFunction comparison(IntPredicate holds) {
        return call -> holds.test(instant.compareTo(time(call).instant));
    }

    private GoTime addDate(Call call) {
        long years = Cast.toInt64(argument(call, 0, 3));
        long months = Cast.toInt64(argument(call, 1, 3));
        long days = Cast.toInt64(argument(call, 2, 3));
        ZonedDateTime start = dateTime();
        // like Go, a day beyond the month's end runs over into the next month
        ZonedDateTime month = start.withDayOfMonth(1).plusYears(years).plusMonths(months);
        return at(month.plusDays(start.getDayOfMonth() - 1 + days).toInstant());
    }

    /** Nanoseconds since the zero time modulo {@code unit}. */
    private long remainder(long unit) {
        BigInteger nanos = BigInteger.valueOf(instant.getEpochSecond() - ZERO.getEpochSecond())
                .multiply(BigInteger.valueOf(GoDuration.SECOND))
                .add(BigInteger.valueOf(instant.getNano()));
        return nanos.mod(BigInteger.valueOf(unit)).longValue();
    }

    private GoTime truncate(long unit) {
        return unit <= 0 ? this : plusNanos(-remainder(unit));
    }

    private GoTime round(long unit) {
        if (unit <= 0) {
            return this;
        }
        long over = remainder(unit);
        return plusNanos(over < unit - over ? -over : unit - over);
    }

    private static String text(Call call) {
        if (argument(call, 0, 1) instanceof String text) {
            return text;
        }
        throw new FunctionException("wrong type for value; expected string; got " + Kind.typeName(call.get(0)));
    }

    private static GoTime time(Call call) {
        if (argument(call, 0, 1) instanceof GoTime time) {
            return time;
        }
        throw new FunctionException("wrong type for value; expected time.Time; got " + Kind.typeName(call.get(0)));
    }

    private static @Nullable Object argument(Call call, int i, int count) {
        if (call.count() != count) {
            throw new FunctionException("wrong number of args: want " + count + " got " + call.count());
        }
        return call.get(i);
    }
}
