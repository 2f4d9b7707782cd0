package dev.portolan.gotemplate.exec;

import dev.portolan.gotemplate.format.GoFormat;
import dev.portolan.gotemplate.function.FunctionException;
import dev.portolan.gotemplate.value.GoMap;
import dev.portolan.gotemplate.value.GoSlice;
import dev.portolan.gotemplate.value.GoString;
import dev.portolan.gotemplate.value.GoStruct;
import dev.portolan.gotemplate.value.Kind;
import org.jspecify.annotations.Nullable;

/**
 * {@code eq}, {@code lt} and their relatives. Integers compare whatever their type; nothing else converts.
 *
 * @see <a href="https://github.com/golang/go/blob/go1.25.9/src/text/template/funcs.go">funcs.go</a>
 */
final class Comparison {
    private enum Basic {
        NONE,
        BOOL,
        SIGNED,
        UNSIGNED,
        FLOAT,
        STRING
    }

    private Comparison() {}

    static boolean equal(@Nullable Object a, @Nullable Object b) {
        Basic basicA = basic(a);
        Basic basicB = basic(b);
        if (basicA != basicB) {
            if (isInteger(basicA) && isInteger(basicB)) {
                return compareIntegers((Number) notNull(a), basicA, (Number) notNull(b), basicB) == 0;
            } else if (a != null && b != null) {
                throw incompatible(a, b);
            }
            return false;
        }
        return switch (basicA) {
            case BOOL, STRING -> notNull(a).equals(b);
            case SIGNED, UNSIGNED -> ((Number) notNull(a)).longValue() == ((Number) notNull(b)).longValue();
            case FLOAT -> ((Number) notNull(a)).doubleValue() == ((Number) notNull(b)).doubleValue();
            case NONE -> equalOthers(a, b);
        };
    }

    private static boolean equalOthers(@Nullable Object a, @Nullable Object b) {
        if (isNil(a) || isNil(b)) {
            return isNil(a) == isNil(b);
        }
        Kind kindA = Kind.of(a);
        Kind kindB = Kind.of(b);
        if (kindA != kindB) {
            String types = GoFormat.sprintf("%s", a) + ": " + Kind.typeName(a) + ", " + Kind.typeName(b) + ": "
                    + GoFormat.display(b);
            throw new ComparisonException("non-comparable types " + types, a, b);
        } else if (!(b instanceof GoStruct)) {
            String type = GoFormat.sprintf("%s", b) + ": " + Kind.typeName(b);
            throw new ComparisonException("non-comparable type " + type, a, b);
        }
        return a == b;
    }

    private static boolean isNil(@Nullable Object value) {
        return value == null
                || value instanceof GoMap map && map.isNil()
                || value instanceof GoSlice slice && slice.isNil();
    }

    static boolean less(@Nullable Object a, @Nullable Object b) {
        Basic basicA = basic(a);
        Basic basicB = basic(b);
        if (basicA == Basic.NONE || basicB == Basic.NONE || a == null || b == null) {
            throw new ComparisonException("invalid type for comparison", a, b);
        } else if (isInteger(basicA) && isInteger(basicB)) {
            return compareIntegers((Number) a, basicA, (Number) b, basicB) < 0;
        } else if (basicA != basicB) {
            throw incompatible(a, b);
        }
        return switch (basicA) {
            case FLOAT -> ((Number) a).doubleValue() < ((Number) b).doubleValue();
            case STRING -> GoString.compare((String) a, (String) b) < 0;
            default -> throw new ComparisonException("invalid type for comparison", a, b);
        };
    }

    private static Object notNull(@Nullable Object value) {
        return java.util.Objects.requireNonNull(value);
    }

    private static FunctionException incompatible(Object a, Object b) {
        return new ComparisonException(
                "incompatible types for comparison: " + Kind.typeName(a) + " and " + Kind.typeName(b), a, b);
    }

    private static boolean isInteger(Basic basic) {
        return basic == Basic.SIGNED || basic == Basic.UNSIGNED;
    }

    private static int compareIntegers(Number a, Basic basicA, Number b, Basic basicB) {
        long x = a.longValue();
        long y = b.longValue();
        boolean hugeA = basicA == Basic.UNSIGNED && x < 0;
        boolean hugeB = basicB == Basic.UNSIGNED && y < 0;
        if (hugeA != hugeB) {
            return hugeA ? 1 : -1;
        }
        return Long.compare(x, y);
    }

    private static Basic basic(@Nullable Object value) {
        if (value == null) {
            return Basic.NONE;
        } else if (value instanceof String) {
            return Basic.STRING;
        } else if (value instanceof Boolean) {
            return Basic.BOOL;
        } else if (value instanceof Double) {
            return Basic.FLOAT;
        } else if (value instanceof Number) {
            return Kind.of(value).isUnsigned() ? Basic.UNSIGNED : Basic.SIGNED;
        }
        return Basic.NONE;
    }
}
