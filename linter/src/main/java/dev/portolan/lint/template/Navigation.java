package dev.portolan.lint.template;

import dev.portolan.gotemplate.parse.Node;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.template.ValueRead.Use;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes fields and entries of values, and records what is read by that. */
final class Navigation {
    /** What templates start with, besides the values. */
    private static final Set<String> BUILTINS = Set.of("Release", "Chart", "Files", "Capabilities", "Template");

    private static final String VALUES = "Values";
    private static final String SUBCHARTS = "Subcharts";

    /** Functions whose results are no maps, so that no root object can be in them. */
    private static final Set<String> SCALARS = Set.of("until", "untilStep", "splitList", "keys", "key", "toString");

    private final Recorder recorder;
    private final Additions additions;

    /** What templates add to the dot that they start with, and to values. */
    static final class Additions {
        private final Map<DataPath, Flow> entries = new HashMap<>();
        private boolean changed;

        void add(DataPath path, Flow flow) {
            Flow known = entries.get(path);
            // Maps made anew in each round are told apart by what is in them only.
            if (known == null || !known.toString().equals(known.or(flow).toString())) {
                entries.put(path, known == null ? flow : known.or(flow));
                changed = true;
            }
        }

        @Nullable
        Flow get(DataPath path) {
            return entries.isEmpty() ? null : entries.get(path);
        }

        /** Whether something was added since the last reset. */
        boolean changed() {
            return changed;
        }

        void reset() {
            changed = false;
        }
    }

    Navigation(Recorder recorder, Additions additions) {
        this.recorder = recorder;
        this.additions = additions;
    }

    /** One walk along keys. */
    private record Walk(List<String> keys, Node node, Frame frame, Set<Value> found) {}

    /**
     * What lies at the end of {@code keys}.
     *
     * @param boxed whether taking even the first key fails if {@code base} is nil: so in functions and in the middle of a chain
     *     of fields, but not at its start
     */
    Flow go(Flow base, List<String> keys, boolean boxed, Node node, Frame frame) {
        Walk walk = new Walk(keys, node, frame, new LinkedHashSet<>());
        for (Value value : base.values()) {
            walk(walk, value, 0, boxed);
        }
        return Flow.of(walk.found());
    }

    private void walk(Walk walk, Value value, int from, boolean boxed) {
        if (from == walk.keys().size()) {
            walk.found().add(value);
        } else if (value instanceof Value.Data data) {
            data(walk, data, from, boxed);
        } else if (value instanceof Value.Context context) {
            context(walk, context.chart(), from);
        } else if (value instanceof Value.Merged merged) {
            merged.parts()
                    .forEach(part -> part.values().stream()
                            .filter(one -> !(one instanceof Value.Constant))
                            .forEach(one -> walk(walk, one, from, false)));
        } else if (value instanceof Value.Computed computed) {
            walk.found().add(computed);
        } else if (value instanceof Value.Mapping || value instanceof Value.Sequence) {
            Flow entry = entry(value, walk.keys().get(from));
            entry.values().forEach(one -> walk(walk, one, from + 1, true));
        } else {
            walk.found().add(value instanceof Value.Unknown ? value : new Value.Constant(null));
        }
    }

    private void data(Walk walk, Value.Data data, int from, boolean boxed) {
        DataPath path =
                data.path().children(walk.keys().subList(from, walk.keys().size()));
        if (!(path.root() instanceof DataRoot.Builtin)) {
            int dereferenced = data.path().size() + (boxed && !data.present() ? 0 : 1);
            Set<Guard> guards = Guard.both(walk.frame().guards, data.guards());
            recorder.read(walk.frame(), walk.node(), path, dereferenced, Use.PASSED, guards);
        }
        walk.found().add(new Value.Data(path, data.known()));
        for (int i = from; i < walk.keys().size(); i++) {
            Flow added = additions.get(path.prefix(path.size() - walk.keys().size() + i + 1));
            if (added != null) {
                int next = i + 1;
                added.values().forEach(one -> walk(walk, one, next, true));
            }
        }
    }

    private void context(Walk walk, ChartTree chart, int from) {
        String key = walk.keys().get(from);
        Flow extra = additions.get(DataPath.builtin(chart, key));
        if (extra != null) {
            extra.values().forEach(value -> walk(walk, value, from + 1, true));
        }
        if (key.equals(VALUES)) {
            walk(walk, new Value.Data(DataPath.values(chart), 0), from + 1, true);
        } else if (key.equals(SUBCHARTS)) {
            subcharts(walk, chart, from + 1);
        } else if (BUILTINS.contains(key)) {
            walk(walk, new Value.Data(DataPath.builtin(chart, key), 1), from + 1, true);
        } else if (extra == null) {
            walk.found().add(key.equals(DataPath.ANY) ? Value.UNKNOWN : new Value.Constant(null));
        }
    }

    private void subcharts(Walk walk, ChartTree chart, int from) {
        for (ChartTree subchart : chart.subcharts()) {
            if (from < walk.keys().size()
                    && chart.namesOf(subchart).contains(walk.keys().get(from))) {
                walk(walk, new Value.Context(subchart), from + 1, true);
                return;
            }
        }
        walk.found().add(Value.UNKNOWN);
    }

    /** The entry of a map or list that a template makes. */
    private static Flow entry(Value value, String key) {
        if (value instanceof Value.Mapping mapping) {
            Flow entry = mapping.entries.get(key);
            if (entry != null) {
                return entry;
            }
            return mapping.open ? Flow.UNKNOWN : key.equals(DataPath.ANY) ? elements(value) : Flow.NIL;
        }
        return elements(value);
    }

    /** What {@code range} runs over. */
    static Flow elements(Flow flow) {
        return flow.values().stream().map(Navigation::elements).reduce(Flow::or).orElse(Flow.UNKNOWN);
    }

    private static Flow elements(Value value) {
        if (value instanceof Value.Data data) {
            return Flow.of(new Value.Data(data.path().child(DataPath.ANY), data.known()));
        } else if (value instanceof Value.Mapping mapping) {
            Flow all = mapping.entries.values().stream().reduce(Flow::or).orElse(Flow.NIL);
            return mapping.open ? all.or(Flow.UNKNOWN) : all;
        } else if (value instanceof Value.Sequence sequence) {
            return sequence.items().stream().reduce(Flow::or).orElse(Flow.NIL);
        } else if (value instanceof Value.Merged merged) {
            return merged.parts().stream()
                    .map(Navigation::elements)
                    .reduce(Flow::or)
                    .orElse(Flow.UNKNOWN);
        } else if (value instanceof Value.Computed) {
            return Flow.of(value);
        }
        return value instanceof Value.Constant ? Flow.NIL : Flow.UNKNOWN;
    }

    /** Records what a template sets in {@code target}. */
    void set(Value target, List<String> keys, Flow flow) {
        for (String key : keys) {
            if (target instanceof Value.Data data) {
                recorder.writes.add(data.path().child(key));
                additions.add(data.path().child(key), flow);
            } else if (target instanceof Value.Context context && !key.equals(VALUES)) {
                additions.add(DataPath.builtin(context.chart(), key), flow);
            } else if (target instanceof Value.Mapping mapping) {
                mapping.put(key, flow);
            } else if (target instanceof Value.Merged merged) {
                merged.parts().get(0).values().forEach(part -> set(part, List.of(key), flow));
            }
        }
        if (keys.isEmpty() && target instanceof Value.Mapping mapping) {
            mapping.open = true;
        } else if (keys.isEmpty() && target instanceof Value.Data data) {
            recorder.writes.add(data.path().child(DataPath.ANY));
        }
    }

    /** Records that {@code field} reads a root object from a dot that has none. */
    void checkRoot(Node.Field field, Frame frame) {
        String name = field.names().get(0);
        boolean root = name.equals(VALUES) || BUILTINS.contains(name);
        if (root && frame.textOf == null && frame.dot.values().stream().allMatch(dot -> lacks(dot, name, frame))) {
            recorder.lostRoots.putIfAbsent(field, new LostRoot(frame.file, field, frame.dot, frame.calls()));
        }
    }

    private static boolean lacks(Value dot, String name, Frame frame) {
        if (dot instanceof Value.Data data) {
            return !frame.guards.contains(new Guard(data.path().child(name), Guard.State.PRESENT));
        } else if (dot instanceof Value.Mapping mapping) {
            return !mapping.open && !mapping.entries.containsKey(name);
        } else if (dot instanceof Value.Merged merged) {
            return merged.parts().stream()
                    .flatMap(part -> part.values().stream())
                    .allMatch(part -> lacks(part, name, frame));
        } else if (dot instanceof Value.Computed computed) {
            return SCALARS.contains(computed.function());
        }
        return dot instanceof Value.Constant || dot instanceof Value.Sequence || dot instanceof Value.Printed;
    }
}
