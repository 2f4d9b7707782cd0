package dev.portolan.gotemplate.value;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A Go map of another type than {@code map[string]interface {}}, such as {@code map[string]string}. Unmodifiable. */
public final class GoMap extends AbstractMap<Object, @Nullable Object> {
    private final String typeName;
    private final Map<Object, @Nullable Object> entries;

    private GoMap(String typeName, Map<Object, @Nullable Object> entries) {
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

    /** The Go type of the map. */
    public String typeName() {
        return typeName;
    }

    @Override
    public @Nullable Object get(Object key) {
        return entries.get(key);
    }

    @Override
    public boolean containsKey(Object key) {
        return entries.containsKey(key);
    }

    @Override
    public Set<Entry<Object, @Nullable Object>> entrySet() {
        return entries.entrySet();
    }
}
