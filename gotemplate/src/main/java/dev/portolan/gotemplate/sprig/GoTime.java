package dev.portolan.gotemplate.sprig;

import dev.portolan.gotemplate.function.Call;
import dev.portolan.gotemplate.function.FunctionException;
import dev.portolan.gotemplate.function.FunctionSet;
import dev.portolan.gotemplate.value.GoInt;
import dev.portolan.gotemplate.value.GoStruct;
import dev.portolan.gotemplate.value.Kind;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
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
    public Map<String, @Nullable Object> printedFields() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("wall", GoInt.of(Kind.UINT64, instant.getNano()));
        fields.put("ext", instant.getEpochSecond() - ZERO.getEpochSecond());
        fields.put("loc", new Location(locationName()));
        return fields;
    }

    private String locationName() {
        if (zone.equals(ZoneOffset.UTC)) {
            return "UTC";
        } else if (fixedName != null) {
            return fixedName;
        }
        return zone.equals(local) ? "Local" : zone.getId();
    }

    /** A {@code *time.Location}. */
    private record Location(String name) implements GoStruct {
        @Override
        public String typeName() {
            return "*time.Location";
        }

        @Override
        public Kind kind() {
            return Kind.PTR;
        }

        @Override
        public Map<String, @Nullable Object> fields() {
            return Map.of();
        }

        @Override
        public String display() {
            return name;
        }

        @Override
        public FunctionSet methods() {
            return method -> method.equals("String") ? FunctionSet.Entry.of(method, "() string", call -> name) : null;
        }
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
    public FunctionSet methods() {
        return FunctionSet.builder()
                .add(
                        "Format",
                        "(layout string) string",
                        call -> TimeLayout.of(call.string(0)).format(this))
                .add("String", "() string", call -> display())
                .add("Location", "() *time.Location", call -> new Location(locationName()))
                .add("Unix", "() int64", call -> instant.getEpochSecond())
                .add("UnixMilli", "() int64", call -> instant.toEpochMilli())
                .add("UnixMicro", "() int64", call -> instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1_000)
                .add("UnixNano", "() int64", call -> instant.getEpochSecond() * GoDuration.SECOND + instant.getNano())
                .add("Year", "() int", call -> GoInt.of(dateTime().getYear()))
                .add(
                        "Month",
                        "() time.Month",
                        call -> TimeNumber.month(dateTime().getMonthValue()))
                .add(
                        "Weekday",
                        "() time.Weekday",
                        call -> TimeNumber.weekday(dateTime().getDayOfWeek().getValue() % 7))
                .add("Day", "() int", call -> GoInt.of(dateTime().getDayOfMonth()))
                .add("YearDay", "() int", call -> GoInt.of(dateTime().getDayOfYear()))
                .add("Hour", "() int", call -> GoInt.of(dateTime().getHour()))
                .add("Minute", "() int", call -> GoInt.of(dateTime().getMinute()))
                .add("Second", "() int", call -> GoInt.of(dateTime().getSecond()))
                .add("Nanosecond", "() int", call -> GoInt.of(dateTime().getNano()))
                .add("UTC", "() time.Time", call -> in(ZoneOffset.UTC))
                .add("Local", "() time.Time", call -> in(local))
                .add("IsZero", "() bool", call -> instant.equals(ZERO))
                .add("IsDST", "() bool", call -> zone.getRules().isDaylightSavings(instant))
                .add("Add", "(duration time.Duration) time.Time", call -> plusNanos(TimeNumber.nanos(call)))
                .add("AddDate", "(years int, months int, days int) time.Time", this::addDate)
                .add("Sub", "(other time.Time) time.Duration", call -> TimeNumber.duration(since(other(call))))
                .add("Before", "(other time.Time) bool", call -> instant.isBefore(other(call)))
                .add("After", "(other time.Time) bool", call -> instant.isAfter(other(call)))
                .add("Equal", "(other time.Time) bool", call -> instant.equals(other(call)))
                .add(
                        "Compare",
                        "(other time.Time) int",
                        call -> GoInt.of(Integer.signum(instant.compareTo(other(call)))))
                .add("Truncate", "(unit time.Duration) time.Time", call -> truncate(TimeNumber.nanos(call)))
                .add("Round", "(unit time.Duration) time.Time", call -> round(TimeNumber.nanos(call)))
                .build();
    }

    private static Instant other(Call call) {
        if (call.get(0) instanceof GoTime other) {
            return other.instant;
        }
        throw new FunctionException("wrong type for value; expected time.Time; got " + Kind.typeName(call.get(0)));
    }

    private GoTime addDate(Call call) {
        long years = call.integer(0);
        long months = call.integer(1);
        long days = call.integer(2);
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
}
