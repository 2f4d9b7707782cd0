package dev.portolan.core.author;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values by their keys: a level of values.yaml, in the order of declaration. */
final class ValueTree {
    private final ValuePath path;
    private final Map<String, Object> children = new LinkedHashMap<>();

    private ValueTree(ValuePath path) {
        this.path = path;
    }

    static ValueTree of(List<Value> values) {
        ValueTree root = new ValueTree(new ValuePath(List.of()));
        for (Value value : values) {
            ValueTree level = root;
            List<String> segments = value.path().segments();
            for (String segment : segments.subList(0, segments.size() - 1)) {
                level = level.level(segment);
            }
            level.children.put(segments.get(segments.size() - 1), value);
        }
        return root;
    }

    /** The way to this level. */
    ValuePath path() {
        return path;
    }

    /** Value or ValueTree by key. */
    Map<String, Object> children() {
        return children;
    }

    private ValueTree level(String segment) {
        return (ValueTree) children.computeIfAbsent(segment, key -> new ValueTree(path.child(key)));
    }
}
