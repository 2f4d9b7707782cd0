package dev.portolan.core.render;

import dev.portolan.core.problem.Location;
import dev.portolan.core.values.KeyPath;
import dev.portolan.gotemplate.exec.Trace;
import dev.portolan.gotemplate.parse.Node;
import dev.portolan.gotemplate.parse.Node.Template;
import dev.portolan.gotemplate.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Finds out where each part of a rendered text comes from. Serves one render, in one thread; {@link #reset} starts a file.
 *
 * <p>Maps and lists of the values are known by identity, so what is read from them through {@code with}, {@code range},
 * variables or a dictionary handed to {@code include} needs no special case. A text that {@code include} or {@code tpl}
 * gave is known by identity too, and keeps its segments through the functions that keep its order. Whatever goes another
 * way is attributed to the whole action with all that was read for it: exact where cheap, wider where not.
 */
final class ProvenanceTrace extends Trace {
    private static final String VALUES = "Values";
    private static final int REMEMBERED = 64;

    /** The paths of the values' maps and lists. */
    private final IdentityHashMap<Object, String> paths = new IdentityHashMap<>();
    /** What went into dictionaries and lists that templates made. */
    private final IdentityHashMap<Object, Set<String>> ingredients = new IdentityHashMap<>();
    /** The segments of texts that templates gave. */
    private final IdentityHashMap<String, List<Segment>> written = new IdentityHashMap<>();
    /** What was read for the values that variables got, the newest first. */
    private final Map<String, Deque<Assigned>> variables = new HashMap<>();

    private final IdentityHashMap<Node, Span> spans = new IdentityHashMap<>();
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final Deque<Guard> guards = new ArrayDeque<>();
    private List<Segment> finished = List.of();

    private record Assigned(@Nullable Object value, Set<String> reads) {}

    /** What a condition read, and what it and those around it read; whether it sets the dot. */
    private record Guard(Set<String> own, Set<String> all, boolean setsDot) {}

    /** A text being written. */
    private static final class Frame {
        private final List<Segment> segments = new ArrayList<>();
        private final Deque<List<Location>> chains = new ArrayDeque<>();
        private Set<String> reads = new LinkedHashSet<>();
        private boolean calls;
        private boolean widened;

        Frame(List<Location> chain) {
            chains.push(chain);
        }
    }

    /** Makes the values of a chart known; {@code path} leads to them from those of the outermost chart. */
    void know(Map<String, ? extends @Nullable Object> values, String path) {
        register(values, path);
    }

    private void register(@Nullable Object value, String path) {
        if (value instanceof Map<?, ?> map) {
            if (paths.putIfAbsent(map, path) == null) {
                map.forEach((key, child) -> register(child, KeyPath.child(path, String.valueOf(key))));
            }
        } else if (value instanceof List<?> list && paths.putIfAbsent(list, path) == null) {
            for (int i = 0; i < list.size(); i++) {
                register(list.get(i), path + "[" + i + "]");
            }
        }
    }

    /** Forgets what a file before, which may have failed half-way, has left. */
    void reset() {
        frames.clear();
        guards.clear();
        written.clear();
        ingredients.clear();
        variables.clear();
        finished = List.of();
    }

    /**
     * The paths of the values that the action being run has read, the most recent last; if there are none, those that the
     * condition around it has read.
     */
    List<String> reads() {
        Frame frame = frames.peek();
        if (frame == null || frame.reads.isEmpty()) {
            Guard guard = guards.peek();
            return guard == null ? List.of() : guard.own().stream().sorted().toList();
        }
        return List.copyOf(frame.reads);
    }

    /** The segments of the text that the outermost template has written. */
    List<Segment> segments() {
        return finished;
    }

    // ---------------------------------------------------------------- templates

    @Override
    public void enter(Template template, @Nullable Template caller, @Nullable Node callSite) {
        Frame outer = frames.peek();
        List<Location> chain = List.of();
        if (outer != null && caller != null && callSite != null) {
            chain = longer(outer.chains.element(), caller, callSite);
        }
        frames.push(new Frame(chain));
    }

    @Override
    public void leave(String text) {
        Frame frame = frames.pop();
        if (frames.isEmpty()) {
            finished = frame.segments;
            return;
        }
        if (!text.isEmpty()) {
            written.put(text, frame.segments);
        }
        Frame outer = frames.element();
        frame.segments.forEach(segment -> outer.reads.addAll(segment.values()));
    }

    @Override
    public void call(Template template, Template caller, Node callSite) {
        Frame frame = frames.element();
        frame.chains.push(longer(frame.chains.element(), caller, callSite));
    }

    @Override
    public void back() {
        frames.element().chains.pop();
    }

    private static List<Location> longer(List<Location> chain, Template caller, Node callSite) {
        List<Location> longer = new ArrayList<>(chain);
        longer.add(Location.of(caller.source(), callSite.offset()));
        return List.copyOf(longer);
    }

    // ---------------------------------------------------------------- what is written

    @Override
    public void text(Template template, Node.Text node, int start, int end) {
        if (end > start) {
            Span span = new Span(node.offset(), node.offset() + node.text().length());
            add(template, span, start, end, Set.of(), Segment.Precision.EXACT);
        }
    }

    @Override
    public void action(Template template, Node node) {
        Frame frame = frames.element();
        frame.reads = new LinkedHashSet<>();
        frame.calls = false;
        frame.widened = false;
    }

    @Override
    public void value(Template template, Node node, @Nullable Object value, int start, int end) {
        if (end == start) {
            return;
        }
        Frame frame = frames.element();
        List<Segment> inner = value instanceof String text ? written.get(text) : null;
        if (inner != null) {
            inner.forEach(segment -> frame.segments.add(at(segment, start)));
            return;
        }
        Guard guard = guards.peek();
        if (frame.reads.isEmpty() && guard != null && guard.setsDot()) {
            frame.reads.addAll(guard.own());
            frame.widened |= !(value instanceof String);
        }
        boolean structured = frame.calls && end - start > 1 && !(value instanceof Number) && frame.widened;
        Span span = spans.computeIfAbsent(node, key -> span(template.source().content(), key.offset()));
        add(
                template,
                span,
                start,
                end,
                Set.copyOf(frame.reads),
                structured ? Segment.Precision.WIDENED : Segment.Precision.EXACT);
    }

    private void add(
            Template template, Span span, int start, int end, Set<String> values, Segment.Precision precision) {
        Guard guard = guards.peek();
        frames.element()
                .segments
                .add(new Segment(
                        new Span(start, end),
                        template.source().name(),
                        span,
                        frames.element().chains.element(),
                        values,
                        guard == null ? Set.of() : guard.all(),
                        precision));
    }

    /** An action from its opening to its closing braces; delimiters inside of quotes are none. */
    private static Span span(String source, int offset) {
        int start = source.startsWith("{{", offset) ? offset : Math.max(0, source.lastIndexOf("{{", offset));
        int i = Math.max(offset, start + 2);
        while (i < source.length() && !source.startsWith("}}", i)) {
            char c = source.charAt(i++);
            if (c == '"' || c == '`' || c == '\'') {
                while (i < source.length() && source.charAt(i) != c) {
                    i += c != '`' && source.charAt(i) == '\\' ? 2 : 1;
                }
                i++;
            }
        }
        return new Span(start, Math.min(source.length(), i + 2));
    }

    // ---------------------------------------------------------------- what is read

    @Override
    public void guard(Template template, Node.Branch branch) {
        Set<String> own = Set.copyOf(frames.element().reads);
        Guard outer = guards.peek();
        Set<String> all = own;
        if (outer != null && !outer.all().isEmpty()) {
            all = new LinkedHashSet<>(outer.all());
            all.addAll(own);
        }
        guards.push(new Guard(own, Set.copyOf(all), branch.kind() != Node.Kind.IF));
    }

    @Override
    public void unguard() {
        guards.pop();
    }

    @Override
    public void read(Object map, String key, @Nullable Object value) {
        Frame frame = frames.element();
        String path = paths.get(map);
        if (path != null) {
            String below = KeyPath.child(path, key);
            frame.reads.remove(path);
            frame.reads.remove(below);
            frame.reads.add(below);
            register(value, below);
        } else if (!(key.equals(VALUES) && paths.containsKey(value))) {
            Set<String> known = ingredients.get(map);
            if (known != null && !(value instanceof Map) && !(value instanceof List)) {
                frame.reads.addAll(known);
                frame.widened |= known.size() > 1;
            }
        }
    }

    @Override
    public void called(String function, @Nullable Object[] arguments, @Nullable Object result) {
        Frame frame = frames.element();
        frame.calls = true;
        for (Object argument : arguments) {
            String path = paths.get(argument);
            if (path != null && !path.isEmpty()) {
                frame.reads.add(path);
                frame.widened = true;
            }
        }
        if (result instanceof String text) {
            if (!text.isEmpty() && !written.containsKey(text)) {
                keepOrder(function, arguments, text);
            }
        } else if ((result instanceof Map || result instanceof List) && !paths.containsKey(result)) {
            ingredients.put(result, Set.copyOf(frame.reads));
        }
    }

    @Override
    public void assigned(String variable, @Nullable Object value) {
        Deque<Assigned> known = variables.computeIfAbsent(variable, any -> new ArrayDeque<>());
        known.push(new Assigned(value, Set.copyOf(frames.element().reads)));
        if (known.size() > REMEMBERED) {
            known.removeLast();
        }
    }

    @Override
    public void variable(String variable, @Nullable Object value) {
        for (Assigned assigned : variables.getOrDefault(variable, new ArrayDeque<>())) {
            if (assigned.value() == value) {
                if (!paths.containsKey(value)) {
                    frames.element().reads.addAll(assigned.reads());
                }
                return;
            }
        }
    }

    // ---------------------------------------------------------------- functions that keep text in order

    private void keepOrder(String function, @Nullable Object[] arguments, String result) {
        for (Object argument : arguments) {
            if (argument instanceof String text && written.containsKey(text)) {
                List<Segment> segments = kept(function, arguments, text, written.get(text), result);
                if (segments != null) {
                    written.put(result, segments);
                    return;
                }
            }
        }
    }

    private static @Nullable List<Segment> kept(
            String function, @Nullable Object[] arguments, String text, List<Segment> segments, String result) {
        switch (function) {
            case "indent", "nindent" -> {
                int pad = arguments[0] instanceof Number number ? number.intValue() : 0;
                int lead = function.equals("nindent") ? 1 : 0;
                int[] lines = new int[text.length() + 1];
                for (int i = 0; i < text.length(); i++) {
                    lines[i + 1] = lines[i] + (text.charAt(i) == '\n' ? 1 : 0);
                }
                return moved(segments, offset -> lead + pad + offset + pad * lines[offset], result.length());
            }
            case "trim", "trimAll", "trimPrefix", "trimSuffix", "tpl", "include", "print", "trunc", "abbrev" -> {
                int from = text.indexOf(result);
                if (from >= 0) {
                    return moved(
                            segments, offset -> Math.max(0, Math.min(offset - from, result.length())), result.length());
                }
                return text.contains("<no value>") && result.equals(text.replace("<no value>", ""))
                        ? withoutNoValue(text, segments)
                        : null;
            }
            default -> {
                return null;
            }
        }
    }

    /** The segments of a text from which {@code <no value>} was taken away. */
    static List<Segment> withoutNoValue(String text, List<Segment> segments) {
        String marker = "<no value>";
        int[] removed = new int[text.length() + 1];
        int count = 0;
        int next = text.indexOf(marker);
        for (int i = 0; i <= text.length(); i++) {
            removed[i] = count;
            if (next >= 0 && i >= next) {
                if (i < next + marker.length()) {
                    count++;
                }
                if (i == next + marker.length() - 1) {
                    next = text.indexOf(marker, i + 1);
                }
            }
        }
        return moved(segments, offset -> offset - removed[offset], text.length() - count);
    }

    /** The segments with their offsets moved; the first and the last reach to the ends of the new text. */
    private static List<Segment> moved(List<Segment> segments, IntUnaryOperator offset, int newLength) {
        List<Segment> moved = new ArrayList<>(segments.size());
        int start = 0;
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            boolean last = i == segments.size() - 1;
            int end = last ? newLength : offset.applyAsInt(segment.output().end());
            if (end > start) {
                moved.add(over(segment, new Span(start, end)));
                start = end;
            }
        }
        return moved;
    }

    private static Segment at(Segment segment, int start) {
        Span output = segment.output();
        return over(segment, new Span(output.start() + start, output.end() + start));
    }

    private static Segment over(Segment segment, Span output) {
        return new Segment(
                output,
                segment.template(),
                segment.span(),
                segment.chain(),
                segment.values(),
                segment.guards(),
                segment.precision());
    }
}
