package dev.portolan.gotemplate.sprig;

import dev.portolan.gotemplate.format.GoFormat;
import dev.portolan.gotemplate.function.FunctionSet;
import dev.portolan.gotemplate.value.GoInt;

/** Conversions between texts and numbers. What cannot be converted is zero. */
final class Conversions {
    private Conversions() {}

    static FunctionSet functions() {
        return FunctionSet.builder()
                .add("atoi", "(text string) int", call -> GoInt.of(atoi(call.string(0))))
                .add("int", "(value any) int", call -> GoInt.of(Cast.toInt64(call.get(0))))
                .add("int64", "(value any) int64", call -> Cast.toInt64(call.get(0)))
                .add("float64", "(value any) float64", call -> Cast.toFloat64(call.get(0)))
                .add("toDecimal", "(octal any) int64", call -> octal(GoFormat.display(call.get(0))))
                .build();
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
