package dev.portolan.gotemplate.sprig;

import dev.portolan.gotemplate.function.Call;
import dev.portolan.gotemplate.function.FunctionSet;
import dev.portolan.gotemplate.value.GoStruct;
import dev.portolan.gotemplate.value.Kind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An integer of one of package time's types, which print as text: {@code time.Duration}, {@code time.Month},
 * {@code time.Weekday}.
 *
 * @param typeName the Go type
 * @param kind its kind
 * @param value the number
 * @param display the text
 */
record TimeNumber(String typeName, Kind kind, long value, String display) implements GoStruct {
    static TimeNumber duration(long nanos) {
        return new TimeNumber("time.Duration", Kind.INT64, nanos, GoDuration.format(nanos));
    }

    static TimeNumber month(int number) {
        return new TimeNumber("time.Month", Kind.INT, number, TimeLayout.MONTHS.get(number - 1));
    }

    static TimeNumber weekday(int number) {
        return new TimeNumber("time.Weekday", Kind.INT, number, TimeLayout.DAYS.get(number));
    }

    /** The nanoseconds of a call's first argument, declared {@code time.Duration}; a constant is a plain number. */
    static long nanos(Call call) {
        return call.get(0) instanceof TimeNumber number ? number.value : call.integer(0);
    }

    @Override
    public Map<String, @Nullable Object> fields() {
        return Map.of();
    }

    @Override
    public Object json() {
        return value;
    }

    @Override
    public FunctionSet methods() {
        FunctionSet.Builder methods = FunctionSet.builder().add("String", "() string", call -> display);
        if (kind == Kind.INT64) {
            methods.add("Hours", "() float64", call -> value / 3.6e12)
                    .add("Minutes", "() float64", call -> value / 6e10)
                    .add("Seconds", "() float64", call -> value / 1e9)
                    .add("Milliseconds", "() int64", call -> value / 1_000_000)
                    .add("Microseconds", "() int64", call -> value / 1_000)
                    .add("Nanoseconds", "() int64", call -> value)
                    .add(
                            "Abs",
                            "() time.Duration",
                            call -> duration(value == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(value)))
                    .add("Round", "(unit time.Duration) time.Duration", call -> duration(round(value, nanos(call))))
                    .add(
                            "Truncate",
                            "(unit time.Duration) time.Duration",
                            call -> duration(nanos(call) <= 0 ? value : value - value % nanos(call)));
        }
        return methods.build();
    }

    /** {@code Duration.Round}: to the nearest multiple, halves away from zero. */
    static long round(long nanos, long unit) {
        if (unit <= 0) {
            return nanos;
        }
        long over = nanos % unit;
        long down = nanos - over;
        if (Math.abs(over) < unit - Math.abs(over)) {
            return down;
        }
        long up = nanos < 0 ? down - unit : down + unit;
        // beyond the range it stays at its end
        return nanos < 0 == up < 0 ? up : nanos < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
}
