package dev.portolan.core.render.function;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Deep copies of plain trees, so that templates may change what they are given. Stateless. */
public final class PlainCopy {
    private PlainCopy() {}

    /** A copy of {@code map} and of all maps and lists in it. */
    public static Map<String, @Nullable Object> of(Map<String, @Nullable Object> map) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>(map.size() * 4 / 3 + 1);
        map.forEach((key, value) -> copy.put(key, value(value)));
        return copy;
    }

    private static @Nullable Object value(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>(map.size() * 4 / 3 + 1);
            map.forEach((key, element) -> copy.put((String) key, value(element)));
            return copy;
        } else if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>(list.size());
            for (Object element : list) {
                copy.add(value(element));
            }
            return copy;
        }
        return value;
    }
}
