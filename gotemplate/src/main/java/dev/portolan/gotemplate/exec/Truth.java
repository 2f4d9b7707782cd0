package dev.portolan.gotemplate.exec;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Go templates' notion of truth: not the zero of its type. Stateless. */
public final class Truth {
    private Truth() {}

    /** Whether {@code value} is true: not nil, false, 0 or empty. */
    public static boolean of(@Nullable Object value) {
        if (value == null || value == Nil.INTERFACE) {
            return false;
        } else if (value instanceof Boolean bool) {
            return bool;
        } else if (value instanceof String text) {
            return !text.isEmpty();
        } else if (value instanceof Map<?, ?> map) {
            return !map.isEmpty();
        } else if (value instanceof List<?> list) {
            return !list.isEmpty();
        } else if (value instanceof Double number) {
            return number != 0;
        } else if (value instanceof Number number) {
            return number.longValue() != 0;
        }
        return true;
    }
}
