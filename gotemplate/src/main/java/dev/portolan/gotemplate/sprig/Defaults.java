package dev.portolan.gotemplate.sprig;

import dev.portolan.gotemplate.function.Call;
import dev.portolan.gotemplate.function.FunctionException;
import dev.portolan.gotemplate.function.FunctionSet.Entry;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values for what is missing, choices, and {@code fail}. */
final class Defaults {
    private Defaults() {}

    static @Nullable Entry find(String name) {
        return switch (name) {
            case "default" -> Entry.of(name, "(fallback any, given ...any) any", Defaults::orDefault);
            case "empty" -> Entry.of(name, "(given any) bool", call -> isEmpty(call.get(0)));
            case "coalesce" -> Entry.of(name, "(values ...any) any", Defaults::coalesce);
            case "all" ->
                Entry.of(
                        name,
                        "(values ...any) bool",
                        call -> call.rest(0).stream().noneMatch(Defaults::isEmpty));
            case "any" ->
                Entry.of(
                        name,
                        "(values ...any) bool",
                        call -> !call.rest(0).stream().allMatch(Defaults::isEmpty));
            case "ternary" ->
                Entry.of(name, "(yes any, no any, condition bool) any", call -> call.get(call.bool(2) ? 0 : 1));
            case "fail" ->
                Entry.of(name, "(message string) string", call -> {
                    throw new FunctionException(call.string(0));
                });
            case "hello" -> Entry.of(name, "() string", call -> "Hello!");
            default -> null;
        };
    }

    /** Whether a value is nil or its type's zero: 0, false, or of no length. */
    static boolean isEmpty(@Nullable Object value) {
        if (value == null) {
            return true;
        } else if (value instanceof String text) {
            return text.isEmpty();
        } else if (value instanceof Boolean truth) {
            return !truth;
        } else if (value instanceof List<?> list) {
            return list.isEmpty();
        } else if (value instanceof Map<?, ?> map) {
            return map.isEmpty();
        } else if (value instanceof Number number) {
            return number.doubleValue() == 0;
        }
        return false;
    }

    private static @Nullable Object orDefault(Call call) {
        return call.count() < 2 || isEmpty(call.get(1)) ? call.get(0) : call.get(1);
    }

    private static @Nullable Object coalesce(Call call) {
        for (Object value : call.rest(0)) {
            if (!isEmpty(value)) {
                return value;
            }
        }
        return null;
    }
}
