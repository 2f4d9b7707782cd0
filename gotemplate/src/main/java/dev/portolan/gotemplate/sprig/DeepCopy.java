package dev.portolan.gotemplate.sprig;

import dev.portolan.gotemplate.function.Execution;
import dev.portolan.gotemplate.function.FunctionException;
import dev.portolan.gotemplate.value.GoMap;
import dev.portolan.gotemplate.value.GoNamed;
import dev.portolan.gotemplate.value.GoSlice;
import dev.portolan.gotemplate.value.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies of maps and lists that share nothing that a template could change. */
final class DeepCopy {
    private static final int MAX_DEPTH = 1000;

    private DeepCopy() {}

    static @Nullable Object of(@Nullable Object value, Execution execution) {
        return of(value, execution, 0);
    }

    private static @Nullable Object of(@Nullable Object value, Execution execution, int depth) {
        if (depth > MAX_DEPTH) {
            throw new FunctionException("values are nested more than " + MAX_DEPTH + " deep");
        }
        if (value instanceof GoMap nil && nil.isNil() || value instanceof GoSlice slice && slice.isNil()) {
            return value;
        } else if (value instanceof Map<?, ?> map) {
            execution.charge(map.size());
            Map<Object, @Nullable Object> copy = new LinkedHashMap<>(map.size() * 2);
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                copy.put(entry.getKey(), of(entry.getValue(), execution, depth + 1));
            }
            if (value instanceof GoNamed named) {
                return named.withContent(copy);
            }
            return value instanceof GoMap ? GoMap.of(Kind.typeName(value), copy) : copy;
        } else if (value instanceof List<?> list) {
            execution.charge(list.size());
            List<@Nullable Object> copy = new ArrayList<>(list.size());
            for (Object element : list) {
                copy.add(of(element, execution, depth + 1));
            }
            return value instanceof GoSlice slice ? GoSlice.of(slice.elementType(), copy) : copy;
        }
        return value;
    }
}
