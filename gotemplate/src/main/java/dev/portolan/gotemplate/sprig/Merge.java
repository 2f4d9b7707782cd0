package dev.portolan.gotemplate.sprig;

import dev.portolan.gotemplate.function.Execution;
import dev.portolan.gotemplate.function.FunctionException;
import dev.portolan.gotemplate.value.GoMap;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Merges maps as mergo does, with its rules for empty and nil values. Values are shared with the source, not copied.
 *
 * @see <a href="https://pkg.go.dev/dario.cat/mergo@v1.0.1">mergo</a>
 */
enum Merge {
    /** What the target has stays, unless it is empty. */
    KEEP,
    /** What the source has wins, even if it is empty or nil. */
    OVERWRITE;

    private static final int MAX_DEPTH = 1000;

    void into(Map<String, @Nullable Object> target, Map<String, @Nullable Object> source, Execution execution) {
        into(target, source, execution, 0);
    }

    private void into(
            Map<String, @Nullable Object> target,
            Map<String, @Nullable Object> source,
            Execution execution,
            int depth) {
        if (depth > MAX_DEPTH) {
            throw new FunctionException("maps are nested more than " + MAX_DEPTH + " deep");
        }
        execution.charge(source.size());
        // a copy of the keys, because source and target may be one map
        for (String key : new ArrayList<>(source.keySet())) {
            Object theirs = source.get(key);
            if (theirs == null) {
                if (this == OVERWRITE) {
                    target.put(key, null);
                }
                continue;
            }
            Object ours = target.get(key);
            boolean mergeable = theirs instanceof Map && ours instanceof Map;
            if (mergeable) {
                into(asMap(ours), asMap(theirs), execution, depth + 1);
            }
            boolean kept = mergeable && !Defaults.isEmpty(ours);
            if (!kept && (this == OVERWRITE || Defaults.isEmpty(ours))) {
                target.put(key, theirs);
            }
        }
    }

    @SuppressWarnings("unchecked") // every map below a map[string]any that can be changed has string keys
    private static Map<String, @Nullable Object> asMap(@Nullable Object value) {
        if (value instanceof GoMap map) {
            throw new FunctionException("cannot merge into a " + map.typeName());
        }
        return (Map<String, @Nullable Object>) Objects.requireNonNull(value);
    }
}
