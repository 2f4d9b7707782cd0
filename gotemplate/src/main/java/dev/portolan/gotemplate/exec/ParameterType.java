package dev.portolan.gotemplate.exec;

import dev.portolan.gotemplate.value.GoInt;
import dev.portolan.gotemplate.value.GoMap;
import dev.portolan.gotemplate.value.GoNamed;
import dev.portolan.gotemplate.value.GoSlice;
import dev.portolan.gotemplate.value.Kind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The type of a parameter: which values can be assigned to it. Immutable. */
final class ParameterType {
    enum Code {
        REFLECT_VALUE,
        ANY,
        STRING,
        BOOL,
        SIGNED,
        UNSIGNED,
        FLOAT,
        OTHER
    }

    private final Code code;
    private final String name;
    private final @Nullable Kind integer;

    private ParameterType(Code code, String name, @Nullable Kind integer) {
        this.code = code;
        this.name = name;
        this.integer = integer;
    }

    /** Reads a type as {@link dev.portolan.gotemplate.function.Signature} has it. */
    static ParameterType parse(String text) {
        String name = text.equals("any") || text.equals("interface{}")
                ? "interface {}"
                : text.replace("[]any", "[]interface {}")
                        .replace("]any", "]interface {}")
                        .replace("interface{}", "interface {}")
                        .replace("[]byte", "[]uint8");
        for (Kind kind : Kind.values()) {
            if (kind.goName().equals(name) && (kind.isSigned() || kind.isUnsigned())) {
                return new ParameterType(kind.isSigned() ? Code.SIGNED : Code.UNSIGNED, name, kind);
            }
        }
        Code code = switch (name) {
            case "reflect.Value" -> Code.REFLECT_VALUE;
            case "interface {}" -> Code.ANY;
            case "string" -> Code.STRING;
            case "bool" -> Code.BOOL;
            case "float64", "float32" -> Code.FLOAT;
            case "time.Duration" -> Code.SIGNED;
            default -> Code.OTHER;
        };
        return new ParameterType(code, name, null);
    }

    Code code() {
        return code;
    }

    /** The type as Go prints it. */
    String name() {
        return name;
    }

    boolean canBeNil() {
        return switch (code) {
            case REFLECT_VALUE, ANY -> true;
            case OTHER ->
                name.startsWith("[]")
                        || name.startsWith("map[")
                        || name.startsWith("*")
                        || name.startsWith("func")
                        || name.equals("error");
            default -> false;
        };
    }

    /** What a function gets for nil. */
    @Nullable
    Object zero() {
        if (name.startsWith("map[")) {
            return GoMap.nil(name);
        }
        return name.startsWith("[]") ? GoSlice.nil(name.substring(2)) : null;
    }

    /** Whether {@code value}, which is not nil, can be assigned. */
    boolean accepts(Object value) {
        return switch (code) {
            case REFLECT_VALUE, ANY -> true;
            case STRING -> value instanceof String;
            case BOOL -> value instanceof Boolean;
            case FLOAT -> value instanceof Double && name.equals("float64");
            case SIGNED, UNSIGNED -> integer == null ? Kind.typeName(value).equals(name) : Kind.of(value) == integer;
            case OTHER ->
                Kind.typeName(value).equals(name)
                        || value instanceof GoNamed named
                                && named.underlyingType().equals(name)
                        || name.equals("[]interface {}") && value instanceof List && isPlainList(value)
                        || name.equals("map[string]interface {}") && value instanceof Map && isPlainMap(value);
        };
    }

    private static boolean isPlainList(Object value) {
        return Kind.typeName(value).equals("[]interface {}");
    }

    private static boolean isPlainMap(Object value) {
        return Kind.typeName(value).equals("map[string]interface {}");
    }

    /** The integer {@code value} of this type. */
    Object integer(long value) {
        return integer == null || integer == Kind.INT64 ? (Object) value : GoInt.of(integer, value);
    }
}
