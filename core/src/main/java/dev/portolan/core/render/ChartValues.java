package dev.portolan.core.render;

import dev.portolan.core.yaml.HelmYaml;
import dev.portolan.gotemplate.format.GoQuote;
import dev.portolan.gotemplate.function.FunctionException;
import dev.portolan.gotemplate.function.FunctionSet;
import dev.portolan.gotemplate.value.GoNamed;
import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A map seen as one of Helm's type {@code common.Values}, which differs from others in its name and methods. */
final class ChartValues extends AbstractMap<String, @Nullable Object> implements GoNamed {
    private final Map<String, @Nullable Object> entries;
    private @Nullable FunctionSet methods;

    private ChartValues(Map<String, @Nullable Object> entries) {
        this.entries = entries;
    }

    /** A view of {@code entries}. */
    static ChartValues of(Map<String, @Nullable Object> entries) {
        return new ChartValues(entries);
    }

    @Override
    public String typeName() {
        return "common.Values";
    }

    @Override
    public String underlyingType() {
        return "map[string]interface {}";
    }

    @Override
    @SuppressWarnings("unchecked") // a copy of this map
    public Object withContent(Object content) {
        return of((Map<String, @Nullable Object>) content);
    }

    @Override
    public FunctionSet methods() {
        if (methods == null) {
            methods = FunctionSet.builder()
                    .add("AsMap", "() map[string]any", call -> new LinkedHashMap<>(entries))
                    .add("Table", "(path string) common.Values", call -> table(call.string(0)))
                    .add("YAML", "() string", call -> HelmYaml.write(entries))
                    .build();
        }
        return methods;
    }

    @SuppressWarnings("unchecked") // values have string keys
    private ChartValues table(String path) {
        Map<String, @Nullable Object> table = entries;
        for (String key : path.split("\\.", -1)) {
            if (!(table.get(key) instanceof Map<?, ?> next)) {
                throw new FunctionException(GoQuote.quote(key) + " is not a table");
            }
            table = (Map<String, @Nullable Object>) next;
        }
        return of(table);
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
    public @Nullable Object put(String key, @Nullable Object value) {
        return entries.put(key, value);
    }

    @Override
    public @Nullable Object remove(Object key) {
        return entries.remove(key);
    }

    @Override
    public int size() {
        return entries.size();
    }

    @Override
    public Set<String> keySet() {
        return entries.keySet();
    }

    @Override
    public Set<Entry<String, @Nullable Object>> entrySet() {
        return entries.entrySet();
    }
}
