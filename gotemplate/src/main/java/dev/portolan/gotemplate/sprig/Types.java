package dev.portolan.gotemplate.sprig;

import dev.portolan.gotemplate.function.FunctionSet;
import dev.portolan.gotemplate.value.Kind;

/** Go's types and kinds of values, and equality. */
final class Types {
    private Types() {}

    static FunctionSet functions() {
        return FunctionSet.builder()
                .add("typeOf", "(value any) string", call -> Kind.typeName(call.get(0)))
                .add(
                        "typeIs",
                        "(type string, value any) bool",
                        call -> call.string(0).equals(Kind.typeName(call.get(1))))
                .add("typeIsLike", "(type string, value any) bool", call -> {
                    String type = Kind.typeName(call.get(1));
                    return type.equals(call.string(0)) || type.equals("*" + call.string(0));
                })
                .add(
                        "kindOf",
                        "(value any) string",
                        call -> Kind.of(call.get(0)).goName())
                .add(
                        "kindIs",
                        "(kind string, value any) bool",
                        call -> call.string(0).equals(Kind.of(call.get(1)).goName()))
                .add("deepEqual", "(a any, b any) bool", call -> Equality.deepEqual(call.get(0), call.get(1)))
                .build();
    }
}
