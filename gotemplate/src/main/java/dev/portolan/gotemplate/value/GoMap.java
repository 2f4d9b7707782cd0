package dev.portolan.gotemplate.value;

import dev.portolan.gotemplate.function.FunctionException;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A Go map of another type than {@code map[string]interface {}}, such as {@code map[string]string}, or a nil map.
 * Unmodifiable.
 */
public final class GoMap extends AbstractMap<Object, @Nullable Object> {
    private final String typeName;
    private final @Nullable Map<Object, @Nullable Object> entries;

    private GoMap(String typeName, @Nullable Map<Object, @Nullable Object> entries) {
        this.typeName = typeName;
        this.entries = entries;
    }

    /** A map of this Go type. The entries are not copied. */
    @SuppressWarnings("unchecked") // read only, so a narrower key type does no harm
    public static GoMap of(String typeName, Map<?, ? extends @Nullable Object> entries) {
        return new GoMap(typeName, (Map<Object, @Nullable Object>) entries);
    }

    /** A {@code map[string]string}. The entries are not copied. */
    public static GoMap ofStrings(Map<String, String> entries) {
        return of("map[string]string", entries);
    }

    /**
     * A map that is Go's nil: empty in every respect, but {@code null} in JSON and YAML, and an error to write to.
     */
    public static GoMap nil(String typeName) {
        return new GoMap(typeName, null);
    }

    /** Whether this is Go's nil map. */
    public boolean isNil() {
        return entries == null;
    }

    /** The Go type of the map. */
    public String typeName() {
        return typeName;
    }

    @Override
    public @Nullable Object get(Object key) {
        return entries == null ? null : entries.get(key);
    }

    @Override
    public boolean containsKey(Object key) {
        return entries != null && entries.containsKey(key);
    }

    @Override
    public @Nullable Object put(Object key, @Nullable Object value) {
        if (entries == null) {
            throw new FunctionException("assignment to entry in nil map");
        }
        return super.put(key, value);
    }

    @Override
    public Set<Entry<Object, @Nullable Object>> entrySet() {
        return entries == null ? Set.of() : entries.entrySet();
    }
}
