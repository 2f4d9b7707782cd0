package dev.portolan.gotemplate.sprig;

import dev.portolan.gotemplate.function.FunctionSet.Entry;
import dev.portolan.gotemplate.value.Kind;
import org.jspecify.annotations.Nullable;

/** Go's types and kinds of values, and equality. */
final class Types {
    private Types() {}

    static @Nullable Entry find(String name) {
        return switch (name) {
            case "typeOf" -> Entry.of(name, "(value any) string", call -> Kind.typeName(call.get(0)));
            case "typeIs" ->
                Entry.of(
                        name,
                        "(type string, value any) bool",
                        call -> call.string(0).equals(Kind.typeName(call.get(1))));
            case "typeIsLike" ->
                Entry.of(name, "(type string, value any) bool", call -> {
                    String type = Kind.typeName(call.get(1));
                    return type.equals(call.string(0)) || type.equals("*" + call.string(0));
                });
            case "kindOf" ->
                Entry.of(
                        name, "(value any) string", call -> Kind.of(call.get(0)).goName());
            case "kindIs" ->
                Entry.of(
                        name,
                        "(kind string, value any) bool",
                        call -> call.string(0).equals(Kind.of(call.get(1)).goName()));
            case "deepEqual" ->
                Entry.of(name, "(a any, b any) bool", call -> Equality.deepEqual(call.get(0), call.get(1)));
            default -> null;
        };
    }
}
