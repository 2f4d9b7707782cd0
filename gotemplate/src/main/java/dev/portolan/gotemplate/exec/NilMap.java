package dev.portolan.gotemplate.exec;

import dev.portolan.gotemplate.function.FunctionException;
import java.util.AbstractMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Go's nil map: empty, and not to be written to. */
final class NilMap extends AbstractMap<String, @Nullable Object> {
    @Override
    public @Nullable Object put(String key, @Nullable Object value) {
        throw new FunctionException("assignment to entry in nil map");
    }

    @Override
    public Set<Entry<String, @Nullable Object>> entrySet() {
        return Set.of();
    }
}
