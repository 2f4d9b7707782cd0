package dev.portolan.core.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keys and values in the order in which they are written; a key may come more than once. */
public final class YamlMapping extends YamlNode {
    /**
     * A key and its value.
     *
     * @param key the key, nearly always a scalar
     * @param value the value; an empty plain scalar if nothing is written
     */
    public record Entry(YamlNode key, YamlNode value) {
        /** The key as Helm's reader gives it, such as {@code "true"} for {@code on}; empty for a collection. */
        public Optional<String> name() {
            return Optional.ofNullable(Decoder.keyName(key));
        }

        /** Whether this is a merge key, {@code <<}. */
        public boolean isMerge() {
            return Decoder.isMerge(key);
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private final boolean flow;
    private @Nullable YamlNode pendingKey;

    YamlMapping(int start, int end, boolean flow) {
        super(start, end);
        this.flow = flow;
    }

    /** The entries in their order. */
    public List<Entry> entries() {
        return Collections.unmodifiableList(entries);
    }

    /** Whether it is written in braces. */
    public boolean isFlow() {
        return flow;
    }

    /** The last entry of this key, which is the one that counts; merge keys are not followed. */
    public Optional<Entry> entry(String name) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (name.equals(Decoder.keyName(entries.get(i).key()))) {
                return Optional.of(entries.get(i));
            }
        }
        return Optional.empty();
    }

    /** The value that counts for this key, with aliases followed; merge keys are not. */
    public Optional<YamlNode> get(String name) {
        return entry(name).map(entry -> entry.value().target());
    }

    /** The entries whose key has come before in this mapping; the value of the last one of each key counts. */
    public List<Entry> duplicates() {
        List<Entry> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Entry entry : entries) {
            String name = Decoder.keyName(entry.key());
            if (name != null && !entry.isMerge() && !seen.add(name)) {
                found.add(entry);
            }
        }
        return found;
    }

    /** Adds a key or, if there is one that waits for it, its value. */
    void add(YamlNode node) {
        if (pendingKey == null) {
            pendingKey = node;
        } else {
            entries.add(new Entry(pendingKey, node));
            pendingKey = null;
        }
    }

    boolean hasPendingKey() {
        return pendingKey != null;
    }
}
