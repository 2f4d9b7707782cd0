package dev.portolan.gotemplate.sprig;

import dev.portolan.gotemplate.format.GoFloat;
import dev.portolan.gotemplate.function.Call;
import dev.portolan.gotemplate.function.FunctionException;
import dev.portolan.gotemplate.function.FunctionSet.Entry;
import dev.portolan.gotemplate.value.GoInt;
import dev.portolan.gotemplate.value.GoSlice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Arithmetic. Whole numbers are int64 and wrap around; those ending in f are float64, reckoned in decimal. */
final class Numbers {
    /** The decimal places of a quotient. */
    private static final int DIVISION_PLACES = 16;

    private Numbers() {}

    static @Nullable Entry find(String name) {
        return switch (name) {
            case "add1" -> Entry.of(name, "(number any) int64", call -> Cast.toInt64(call.get(0)) + 1);
            case "add" -> Entry.of(name, "(numbers ...any) int64", call -> foldInt(0, call.rest(0), Long::sum));
            case "sub" -> Entry.of(name, "(a any, b any) int64", call -> foldInt(call, (a, b) -> a - b));
            case "mul" -> Entry.of(name, "(a any, b ...any) int64", call -> foldInt(call, (a, b) -> a * b));
            case "div" -> Entry.of(name, "(a any, b any) int64", call -> foldInt(call, (a, b) -> a / notZero(b)));
            case "mod" -> Entry.of(name, "(a any, b any) int64", call -> foldInt(call, (a, b) -> a % notZero(b)));
            case "max", "biggest" -> Entry.of(name, "(a any, b ...any) int64", call -> foldInt(call, Math::max));
            case "min" -> Entry.of(name, "(a any, b ...any) int64", call -> foldInt(call, Math::min));
            case "add1f" ->
                Entry.of(name, "(number any) float64", call -> foldDecimal(call.get(0), List.of(1L), BigDecimal::add));
            case "addf" ->
                Entry.of(name, "(numbers ...any) float64", call -> foldDecimal(0.0, call.rest(0), BigDecimal::add));
            case "subf" -> Entry.of(name, "(a any, b ...any) float64", call -> foldDecimal(call, BigDecimal::subtract));
            case "mulf" -> Entry.of(name, "(a any, b ...any) float64", call -> foldDecimal(call, BigDecimal::multiply));
            case "divf" -> Entry.of(name, "(a any, b ...any) float64", call -> foldDecimal(call, Numbers::divide));
            case "maxf" -> Entry.of(name, "(a any, b ...any) float64", call -> foldFloat(call, Math::max));
            case "minf" -> Entry.of(name, "(a any, b ...any) float64", call -> foldFloat(call, Math::min));
            case "ceil" -> Entry.of(name, "(number any) float64", call -> Math.ceil(Cast.toFloat64(call.get(0))));
            case "floor" -> Entry.of(name, "(number any) float64", call -> Math.floor(Cast.toFloat64(call.get(0))));
            case "round" -> Entry.of(name, "(number any, places int, roundOn ...float64) float64", Numbers::round);
            case "until" -> Entry.of(name, "(count int) []int", Numbers::until);
            case "untilStep" -> Entry.of(name, "(start int, stop int, step int) []int", Numbers::untilStep);
            case "seq" -> Entry.of(name, "(params ...int) string", Numbers::seq);
            default -> null;
        };
    }

    private static Long foldInt(Call call, LongBinaryOperator operation) {
        return foldInt(Cast.toInt64(call.get(0)), call.rest(1), operation);
    }

    private static Long foldInt(long first, List<@Nullable Object> others, LongBinaryOperator operation) {
        long result = first;
        for (Object other : others) {
            result = operation.applyAsLong(result, Cast.toInt64(other));
        }
        return result;
    }

    private static long notZero(long divisor) {
        if (divisor == 0) {
            throw GoPanic.divideByZero();
        }
        return divisor;
    }

    private static Double foldFloat(Call call, DoubleBinaryOperator operation) {
        double result = Cast.toFloat64(call.get(0));
        for (Object other : call.rest(1)) {
            result = operation.applyAsDouble(result, Cast.toFloat64(other));
        }
        return result;
    }

    private static Double foldDecimal(Call call, BinaryOperator<BigDecimal> operation) {
        return foldDecimal(call.get(0), call.rest(1), operation);
    }

    private static Double foldDecimal(
            @Nullable Object first, List<? extends @Nullable Object> others, BinaryOperator<BigDecimal> operation) {
        BigDecimal result = decimal(first);
        for (Object other : others) {
            result = operation.apply(result, decimal(other));
        }
        return result.doubleValue();
    }

    private static BigDecimal decimal(@Nullable Object value) {
        double number = Cast.toFloat64(value);
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            throw new FunctionException(
                    "Cannot create a Decimal from " + GoFloat.format(number, 'g', GoFloat.SHORTEST));
        }
        return new BigDecimal(GoFloat.format(number, 'e', GoFloat.SHORTEST));
    }

    private static BigDecimal divide(BigDecimal a, BigDecimal b) {
        if (b.signum() == 0) {
            throw new FunctionException("decimal division by 0");
        }
        return a.divide(b, DIVISION_PLACES, RoundingMode.HALF_UP);
    }

    private static Double round(Call call) {
        double power = Math.pow(10, call.number(1));
        double shifted = power * Cast.toFloat64(call.get(0));
        double fraction = Double.isInfinite(shifted) ? Double.NaN : shifted % 1;
        double roundOn = call.count() > 2 ? call.number(2) : 0.5;
        return (fraction >= roundOn ? Math.ceil(shifted) : Math.floor(shifted)) / power;
    }

    private static GoSlice until(Call call) {
        long count = call.integer(0);
        return GoSlice.of("int", range(call, 0, count, count < 0 ? -1 : 1));
    }

    private static GoSlice untilStep(Call call) {
        return GoSlice.of("int", range(call, call.integer(0), call.integer(1), call.integer(2)));
    }

    private static List<GoInt> range(Call call, long start, long stop, long step) {
        if (step == 0 || stop < start != step < 0) {
            return List.of();
        }
        // as doubles, so that bounds far apart do not overflow
        double count = Math.ceil(((double) stop - start) / step);
        call.execution().charge((long) count);
        List<GoInt> numbers = new ArrayList<>((int) count);
        for (long i = 0; i < count; i++) {
            numbers.add(GoInt.of(start + i * step));
        }
        return numbers;
    }

    /** Counts like the command {@code seq}: {@code [first [step]] last}, the last included. */
    private static String seq(Call call) {
        int count = call.count();
        if (count == 0 || count > 3) {
            return "";
        }
        long start = count == 1 ? 1 : call.integer(0);
        long end = call.integer(count - 1);
        int direction = end < start ? -1 : 1;
        long step = count == 3 ? call.integer(1) : direction;
        if (direction < 0 && step > 0) {
            return "";
        }
        return range(call, start, end + direction, step).stream()
                .map(GoInt::toString)
                .collect(Collectors.joining(" "));
    }
}
