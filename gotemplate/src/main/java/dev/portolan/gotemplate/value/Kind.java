package dev.portolan.gotemplate.value;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Go's kinds, and how a template's values are held in Java. The table is the whole mapping; no other Java type is a
 * value.
 *
 * <table>
 * <caption>Go values as Java objects</caption>
 * <tr><th>Go</th><th>Java</th></tr>
 * <tr><td>nil</td><td>{@code null}</td></tr>
 * <tr><td>bool</td><td>{@link Boolean}</td></tr>
 * <tr><td>string</td><td>{@link String}; bytes that are no UTF-8 as in {@link GoString}</td></tr>
 * <tr><td>int64</td><td>{@link Long}</td></tr>
 * <tr><td>float64</td><td>{@link Double}</td></tr>
 * <tr><td>int and every other integer</td><td>{@link GoInt}</td></tr>
 * <tr><td>[]interface{}</td><td>{@link List}</td></tr>
 * <tr><td>other slices</td><td>{@link GoSlice}, which is a {@link List}</td></tr>
 * <tr><td>map[string]interface{}</td><td>{@link Map} with {@link String} keys</td></tr>
 * <tr><td>other maps, nil maps</td><td>{@link GoMap}, which is a {@link Map}</td></tr>
 * <tr><td>structs and pointers to them</td><td>{@link GoStruct}</td></tr>
 * </table>
 */
public enum Kind {
    INVALID("invalid"),
    BOOL("bool"),
    INT("int"),
    INT8("int8"),
    INT16("int16"),
    INT32("int32"),
    INT64("int64"),
    UINT("uint"),
    UINT8("uint8"),
    UINT16("uint16"),
    UINT32("uint32"),
    UINT64("uint64"),
    FLOAT32("float32"),
    FLOAT64("float64"),
    FUNC("func"),
    MAP("map"),
    PTR("ptr"),
    SLICE("slice"),
    STRING("string"),
    STRUCT("struct");

    private final String goName;

    Kind(String goName) {
        this.goName = goName;
    }

    /** The name that Go's {@code reflect.Kind.String} gives. */
    public String goName() {
        return goName;
    }

    /** Whether this is a signed integer. */
    public boolean isSigned() {
        return this == INT || this == INT8 || this == INT16 || this == INT32 || this == INT64;
    }

    /** Whether this is an unsigned integer. */
    public boolean isUnsigned() {
        return this == UINT || this == UINT8 || this == UINT16 || this == UINT32 || this == UINT64;
    }

    /** Whether this is a floating-point number. */
    public boolean isFloat() {
        return this == FLOAT32 || this == FLOAT64;
    }

    /**
     * The kind of {@code value}.
     *
     * @throws IllegalArgumentException if it is of a Java type that stands for no Go value
     */
    public static Kind of(@Nullable Object value) {
        if (value == null) {
            return INVALID;
        } else if (value instanceof String) {
            return STRING;
        } else if (value instanceof Map) {
            return MAP;
        } else if (value instanceof List) {
            return SLICE;
        } else if (value instanceof Boolean) {
            return BOOL;
        } else if (value instanceof Double) {
            return FLOAT64;
        } else if (value instanceof Long) {
            return INT64;
        } else if (value instanceof GoInt integer) {
            return integer.kind();
        } else if (value instanceof GoStruct struct) {
            return struct.kind();
        }
        throw new IllegalArgumentException(
                "not a template value: " + value.getClass().getName());
    }

    /** The Go type of {@code value} as {@code %T} prints it, such as {@code map[string]interface {}}. */
    public static String typeName(@Nullable Object value) {
        if (value == null) {
            return "<nil>";
        } else if (value instanceof GoSlice slice) {
            return "[]" + slice.elementType();
        } else if (value instanceof GoMap map) {
            return map.typeName();
        } else if (value instanceof GoNamed named) {
            return named.typeName();
        } else if (value instanceof List) {
            return "[]interface {}";
        } else if (value instanceof Map) {
            return "map[string]interface {}";
        }
        return of(value).goName();
    }
}
