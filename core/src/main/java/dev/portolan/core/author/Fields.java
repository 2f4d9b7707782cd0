package dev.portolan.core.author;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Maps whose order is that in which they were written, for defaults and schemas. */
public final class Fields {
    private Fields() {}

    /** The map of {@code keysAndValues}, a text and its value in turn, in that order. */
    public static Map<String, Object> of(Object... keysAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            fields.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return fields;
    }

    /** A deep copy; maps without an order of their own are sorted by key, so that output is the same in every run. */
    static Object copy(Object value) {
        if (value instanceof Map<?, ?> map) {
            boolean hasOrder = map instanceof LinkedHashMap || map instanceof SortedMap;
            Map<String, Object> copy = new LinkedHashMap<>();
            (hasOrder ? map : new TreeMap<>(map)).forEach((key, entry) -> copy.put((String) key, copy(entry)));
            return copy;
        } else if (value instanceof List<?> list) {
            return list.stream().map(Fields::copy).toList();
        }
        return value;
    }
}
