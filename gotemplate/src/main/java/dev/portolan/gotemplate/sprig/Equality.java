package dev.portolan.gotemplate.sprig;

import dev.portolan.gotemplate.function.FunctionException;
import dev.portolan.gotemplate.value.GoSlice;
import dev.portolan.gotemplate.value.GoStruct;
import dev.portolan.gotemplate.value.Kind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Go's {@code reflect.DeepEqual}: values of different types are never equal. */
final class Equality {
    private static final int MAX_DEPTH = 1000;

    private Equality() {}

    static boolean deepEqual(@Nullable Object a, @Nullable Object b) {
        return deepEqual(a, b, 0);
    }

    private static boolean deepEqual(@Nullable Object a, @Nullable Object b, int depth) {
        if (a == null || b == null) {
            return a == b;
        } else if (a instanceof Double x) {
            return b instanceof Double y && x.doubleValue() == y.doubleValue();
        } else if (a instanceof List<?> x) {
            return b instanceof List<?> y && sameType(a, b) && equalLists(x, y, depth);
        } else if (a instanceof Map<?, ?> x) {
            return b instanceof Map<?, ?> y && sameType(a, b) && equalMaps(x, y, depth);
        } else if (a instanceof GoStruct x) {
            return a.equals(b) || b instanceof GoStruct y && sameType(a, b) && equalMaps(x.fields(), y.fields(), depth);
        }
        return a.equals(b);
    }

    private static boolean sameType(Object a, Object b) {
        return Kind.typeName(a).equals(Kind.typeName(b));
    }

    private static boolean isNil(List<?> list) {
        return list instanceof GoSlice slice && slice.isNil();
    }

    private static boolean equalLists(List<?> a, List<?> b, int depth) {
        if (a == b) {
            return true;
        } else if (a.size() != b.size() || isNil(a) != isNil(b)) {
            return false;
        }
        checkDepth(depth);
        for (int i = 0; i < a.size(); i++) {
            if (!deepEqual(a.get(i), b.get(i), depth + 1)) {
                return false;
            }
        }
        return true;
    }

    private static boolean equalMaps(Map<?, ?> a, Map<?, ?> b, int depth) {
        if (a == b) {
            return true;
        } else if (a.size() != b.size()) {
            return false;
        }
        checkDepth(depth);
        for (Map.Entry<?, ?> entry : a.entrySet()) {
            Object key = entry.getKey();
            if (!b.containsKey(key) || !deepEqual(entry.getValue(), b.get(key), depth + 1)) {
                return false;
            }
        }
        return true;
    }

    private static void checkDepth(int depth) {
        if (depth > MAX_DEPTH) {
            throw new FunctionException("values are nested more than " + MAX_DEPTH + " deep");
        }
    }
}
