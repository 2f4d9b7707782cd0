package dev.portolan.gotemplate.sprig;

import dev.portolan.gotemplate.function.FunctionException;
import dev.portolan.gotemplate.function.TemplateFunction;
import dev.portolan.gotemplate.value.GoInt;
import dev.portolan.gotemplate.value.GoStruct;
import dev.portolan.gotemplate.value.Kind;
import java.util.HashMap;
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

    /** The nanoseconds of an argument that must be a duration. */
    static long duration(@Nullable Object value) {
        if (value instanceof TimeNumber number && number.typeName.equals("time.Duration")) {
            return number.value;
        } else if (value instanceof GoInt number && number.kind() == Kind.INT) {
            // a number written in the template takes the type asked for
            return number.longValue();
        }
        throw new FunctionException("wrong type for value; expected time.Duration; got " + Kind.typeName(value));
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
    public Map<String, TemplateFunction> methods() {
        Map<String, TemplateFunction> methods = new HashMap<>();
        methods.put("String", call -> display);
        if (kind == Kind.INT64) {
            methods.put("Hours", call -> value / 3.6e12);
            methods.put("Minutes", call -> value / 6e10);
            methods.put("Seconds", call -> value / 1e9);
            methods.put("Milliseconds", call -> value / 1_000_000);
            methods.put("Microseconds", call -> value / 1_000);
            methods.put("Nanoseconds", call -> value);
            methods.put("Abs", call -> duration(value == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(value)));
            methods.put("Round", call -> duration(round(value, duration(call.get(0)))));
            methods.put("Truncate", call -> {
                long unit = duration(call.get(0));
                return duration(unit <= 0 ? value : value - value % unit);
            });
        }
        return methods;
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
