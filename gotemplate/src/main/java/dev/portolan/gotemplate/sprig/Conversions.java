package dev.portolan.gotemplate.sprig;

import dev.portolan.gotemplate.format.GoFormat;
import dev.portolan.gotemplate.function.FunctionSet.Entry;
import dev.portolan.gotemplate.value.GoInt;
import org.jspecify.annotations.Nullable;

/** Conversions between texts and numbers. What cannot be converted is zero. */
final class Conversions {
    private Conversions() {}

    static @Nullable Entry find(String name) {
        return switch (name) {
            case "atoi" -> Entry.of(name, "(text string) int", call -> GoInt.of(atoi(call.string(0))));
            case "int" -> Entry.of(name, "(value any) int", call -> GoInt.of(Cast.toInt64(call.get(0))));
            case "int64" -> Entry.of(name, "(value any) int64", call -> Cast.toInt64(call.get(0)));
            case "float64" -> Entry.of(name, "(value any) float64", call -> Cast.toFloat64(call.get(0)));
            case "toDecimal" -> Entry.of(name, "(octal any) int64", call -> octal(GoFormat.display(call.get(0))));
            default -> null;
        };
    }

    /** {@code strconv.Atoi} without its error: what is too large becomes the largest number. */
    private static long atoi(String text) {
        Long number = Cast.parseSigned(text, 10);
        if (number != null) {
            return number;
        }
        boolean negative = text.startsWith("-");
        String digits = negative || text.startsWith("+") ? text.substring(1) : text;
        boolean tooLarge = !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return !tooLarge ? 0 : negative ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    private static long octal(String text) {
        Long number = Cast.parseSigned(text, 8);
        return number == null ? 0 : number;
    }
}
