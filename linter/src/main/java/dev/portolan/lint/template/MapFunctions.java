package dev.portolan.lint.template;

import dev.portolan.gotemplate.parse.Node;
import dev.portolan.lint.template.Functions.Argument;
import dev.portolan.lint.template.ValueRead.Use;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Functions on maps and lists. */
final class MapFunctions {
    private final Interpreter interpreter;
    private final Navigation navigation;

    MapFunctions(Interpreter interpreter) {
        this.interpreter = interpreter;
        this.navigation = interpreter.navigation;
    }

    /** The result of {@code function}, which has arguments, or null if it is none of these. */
    @Nullable
    Flow call(String function, List<Argument> arguments, Node call, Frame frame) {
        Argument first = arguments.get(0);
        Argument last = arguments.get(arguments.size() - 1);
        List<Argument> middle = arguments.subList(1, Math.max(1, arguments.size() - 1));
        List<Argument> rest = arguments.subList(1, arguments.size());
        return switch (function) {
            case "dict" -> dict(arguments, frame);
            case "list", "tuple" -> Flow.of(new Value.Sequence(flows(arguments), false));
            case "get" -> steps(first.flow(), rest, call, frame);
            case "index" -> steps(first.flow(), rest, call, frame);
            case "dig" -> dig(first, middle, last, call, frame);
            case "pluck" -> pluck(first, rest, call, frame);
            case "hasKey" -> hasKey(first, last, call, frame);
            case "set" -> set(first, rest, frame);
            case "unset" -> first.flow();
            case "pick" -> pick(first, rest, call, frame);
            case "omit", "deepCopy", "mustDeepCopy" -> copy(first.flow(), frame);
            case "merge", "mergeOverwrite", "mustMerge", "mustMergeOverwrite" -> merge(arguments, frame);
            case "len", "keys", "values", "sortAlpha", "has", "mustHas" -> entries(function, arguments, frame);
            case "first", "last", "mustFirst", "mustLast" -> Navigation.elements(last.flow());
            case "append", "prepend", "mustAppend", "mustPrepend", "concat" -> joined(function, arguments);
            case "splitList" -> split(first, last, frame);
            case "initial",
                    "rest",
                    "reverse",
                    "uniq",
                    "compact",
                    "without",
                    "slice",
                    "mustUniq",
                    "mustWithout",
                    "mustReverse",
                    "mustCompact",
                    "mustSlice",
                    "mustRest",
                    "mustInitial" -> Flow.of(new Value.Sequence(List.of(Navigation.elements(first.flow())), true));
            default -> null;
        };
    }

    private static List<Flow> flows(List<Argument> arguments) {
        return arguments.stream().map(Argument::flow).toList();
    }

    /** What follows if all that it may be is there. */
    static Set<Guard> there(Flow flow) {
        return flow.only().orElse(Value.UNKNOWN) instanceof Value.Data data ? Guard.present(data.path()) : Set.of();
    }

    // ---------------------------------------------------------------- taking entries

    /** The keys that a value may be; any, if it is not constant. */
    private List<String> keys(Argument key, Frame frame) {
        interpreter.use(key.node(), key.flow(), Use.WHOLE, frame);
        List<String> texts = key.flow().texts();
        return texts.isEmpty() ? List.of(DataPath.ANY) : texts;
    }

    private Flow steps(Flow base, List<Argument> keys, Node call, Frame frame) {
        Set<List<String>> ways = new LinkedHashSet<>();
        ways.add(List.of());
        for (Argument key : keys) {
            Set<List<String>> longer = new LinkedHashSet<>();
            for (List<String> way : ways) {
                for (String next : keys(key, frame)) {
                    List<String> all = new ArrayList<>(way);
                    all.add(next);
                    longer.add(all);
                }
            }
            ways = longer;
        }
        return ways.stream()
                .map(way -> way.isEmpty() ? base : navigation.go(base, way, true, call, frame))
                .reduce(Flow::or)
                .orElse(Flow.UNKNOWN);
    }

    /** The value is given if there is one, else the argument before the map. */
    private Flow dig(Argument first, List<Argument> middle, Argument map, Node call, Frame frame) {
        if (middle.isEmpty()) {
            return Flow.UNKNOWN;
        }
        List<Argument> keys = new ArrayList<>(List.of(first));
        keys.addAll(middle.subList(0, middle.size() - 1));
        Flow found = map.flow();
        for (Argument key : keys) {
            // Each step copes with an entry that is absent.
            found = steps(found.map(MapFunctions::trusted), List.of(key), call, frame);
            interpreter.use(call, found, Use.DEFAULTED, frame);
        }
        return found.or(middle.get(middle.size() - 1).flow());
    }

    private static Value trusted(Value value) {
        return value instanceof Value.Data data
                ? new Value.Data(data.path(), data.path().size())
                : value;
    }

    private Flow pluck(Argument key, List<Argument> sources, Node call, Frame frame) {
        List<Flow> found = new ArrayList<>();
        for (Argument source : sources) {
            Flow flow = steps(source.flow(), List.of(key), call, frame);
            interpreter.use(call, flow, Use.DEFAULTED, frame);
            found.add(flow);
        }
        return Flow.of(new Value.Sequence(found, true));
    }

    private Flow hasKey(Argument map, Argument key, Node call, Frame frame) {
        Flow found = steps(map.flow(), List.of(key), call, frame);
        interpreter.use(call, found, Use.TESTED, frame);
        if (map.flow().only().orElse(Value.UNKNOWN) instanceof Value.Mapping mapping && !mapping.open) {
            List<String> names = key.flow().texts();
            if (names.size() == 1) {
                return Flow.constant(mapping.entries.containsKey(names.get(0)));
            }
        }
        return Flow.of(new Value.Computed("hasKey", Set.of())).guarding(there(found), Set.of());
    }

    private Flow pick(Argument map, List<Argument> names, Node call, Frame frame) {
        Value.Mapping picked = new Value.Mapping(frame.level);
        for (Argument name : names) {
            for (String key : keys(name, frame)) {
                if (key.equals(DataPath.ANY)) {
                    return map.flow();
                }
                picked.put(key, navigation.go(map.flow(), List.of(key), true, call, frame));
            }
        }
        return Flow.of(picked);
    }

    private Flow split(Argument separator, Argument text, Frame frame) {
        List.of(separator, text).forEach(one -> interpreter.use(one.node(), one.flow(), Use.WHOLE, frame));
        List<String> separators = separator.flow().texts();
        List<String> texts = text.flow().texts();
        if (separators.size() != 1 || texts.size() != 1) {
            return Flow.of(new Value.Computed("splitList", text.flow().inputs()));
        }
        String[] parts = texts.get(0).split(Pattern.quote(separators.get(0)), -1);
        return Flow.of(
                new Value.Sequence(List.of(parts).stream().map(Flow::constant).toList(), false));
    }

    private Flow entries(String function, List<Argument> arguments, Frame frame) {
        boolean single = arguments.size() == 1;
        for (Argument one : arguments) {
            interpreter.use(one.node(), one.flow(), single ? Use.ITERATED : Use.WHOLE, frame);
        }
        Flow subject = arguments.get(0).flow();
        if (function.equals("values")) {
            return Flow.of(new Value.Sequence(List.of(Navigation.elements(subject)), true));
        } else if (function.equals("sortAlpha")) {
            return subject;
        }
        Set<Value> inputs = new LinkedHashSet<>();
        arguments.forEach(one -> inputs.addAll(one.flow().inputs()));
        Flow result = Flow.of(new Value.Computed(function, inputs));
        return function.equals("len") ? result.guarding(there(subject), Set.of()) : result;
    }

    // ---------------------------------------------------------------- building

    private Flow dict(List<Argument> arguments, Frame frame) {
        Value.Mapping mapping = new Value.Mapping(frame.level);
        for (int i = 0; i < arguments.size(); i += 2) {
            Flow value = i + 1 < arguments.size() ? arguments.get(i + 1).flow() : Flow.constant("");
            for (String key : keys(arguments.get(i), frame)) {
                if (key.equals(DataPath.ANY)) {
                    mapping.open = true;
                }
                mapping.put(key, value);
            }
        }
        return Flow.of(mapping);
    }

    private Flow set(Argument map, List<Argument> rest, Frame frame) {
        if (rest.size() != 2) {
            return Flow.UNKNOWN;
        }
        List<String> keys = keys(rest.get(0), frame);
        Argument value = rest.get(1);
        for (Value target : map.flow().values()) {
            if (target instanceof Value.Mapping mapping && mapping.level < frame.level) {
                interpreter.outerWrites++;
            } else if (target instanceof Value.Data) {
                // Who reads the value there is not followed.
                interpreter.use(value.node(), value.flow(), Use.WHOLE, frame);
            }
            navigation.set(target, keys.contains(DataPath.ANY) ? List.of() : keys, value.flow());
        }
        return map.flow();
    }

    private static Flow copy(Flow flow, Frame frame) {
        return flow.map(value -> {
            if (value instanceof Value.Mapping mapping) {
                Value.Mapping copy = new Value.Mapping(frame.level);
                copy.entries.putAll(mapping.entries);
                copy.open = mapping.open;
                return copy;
            }
            return value;
        });
    }

    private static Flow merge(List<Argument> arguments, Frame frame) {
        List<Flow> parts = new ArrayList<>();
        for (Argument argument : arguments) {
            boolean empty = argument.flow().only().orElse(Value.UNKNOWN) instanceof Value.Mapping mapping
                    && mapping.entries.isEmpty()
                    && !mapping.open;
            if (!empty && !parts.contains(argument.flow())) {
                parts.add(argument.flow());
            }
        }
        return parts.isEmpty()
                ? Flow.of(new Value.Mapping(frame.level))
                : parts.size() == 1 ? parts.get(0) : Flow.of(new Value.Merged(parts));
    }

    private static Flow joined(String function, List<Argument> arguments) {
        boolean concat = function.equals("concat");
        List<Flow> items = new ArrayList<>();
        boolean open = false;
        for (int i = 0; i < arguments.size(); i++) {
            Flow flow = arguments.get(i).flow();
            if (i > 0 && !concat) {
                items.add(flow);
            } else if (flow.only().orElse(Value.UNKNOWN) instanceof Value.Sequence sequence) {
                items.addAll(sequence.items());
                open |= sequence.open();
            } else {
                items.add(Navigation.elements(flow));
                open = true;
            }
        }
        // A list that grows in a loop must not grow here.
        Set<Flow> different = new HashSet<>(items);
        boolean repeated = different.size() < items.size();
        return Flow.of(new Value.Sequence(repeated ? List.copyOf(different) : items, open || repeated));
    }
}
