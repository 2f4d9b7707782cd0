package dev.portolan.lint.template;

import dev.portolan.gotemplate.parse.Node;
import dev.portolan.gotemplate.parse.Node.Branch;
import dev.portolan.gotemplate.parse.Node.Kind;
import dev.portolan.gotemplate.parse.Node.ListNode;
import dev.portolan.gotemplate.parse.Node.Pipe;
import dev.portolan.lint.template.Functions.Argument;
import dev.portolan.lint.template.ValueRead.Use;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows the dot and the variables through templates without running them: both sides of each condition are taken, a
 * loop's body once or twice, a called template once for each thing that it is called with.
 */
final class Interpreter {
    private static final int MAX_LEVEL = 40;
    private static final int MAX_STEPS = 3_000_000;

    /** So often a template is followed anew for one dot because it changes maps of its callers. */
    private static final int MAX_REPEATS = 50;

    /** Up to this length a loop over a list that is known is followed turn by turn. */
    private static final int MAX_TURNS = 20;

    final Recorder recorder;
    final Navigation navigation;
    final Templates templates;
    private final Functions functions;
    private final Map<CallKey, Summary> summaries = new HashMap<>();
    private final Set<CallKey> running = new HashSet<>();
    private int steps;

    /** Counts the changes to maps that a template did not make itself. */
    int outerWrites;

    /** A template and the dot that it is called with. */
    private record CallKey(String name, String dot) {}

    /** What a template came to. */
    private static final class Summary {
        Set<Guard> guards;
        Flow result = Flow.UNKNOWN;
        boolean writes;
        int repeats;

        Summary(Set<Guard> guards) {
            this.guards = guards;
        }
    }

    Interpreter(Templates templates, Defaults defaults, Recorder recorder, Navigation navigation) {
        this.templates = templates;
        this.recorder = recorder;
        this.navigation = navigation;
        this.functions = new Functions(this, defaults);
    }

    /** Whether all was followed to its end. */
    boolean isComplete() {
        return steps < MAX_STEPS;
    }

    // ---------------------------------------------------------------- nodes

    /** Follows a template and gives what it prints. */
    Flow execute(ListNode list, Frame frame) {
        frame.block++;
        Flow printed = body(list, frame);
        frame.block--;
        return printed;
    }

    /** The same for what runs if what is around it runs. */
    private Flow body(ListNode list, Frame frame) {
        Flow printed = Printout.NOTHING;
        Set<Guard> guards = frame.guards;
        int mark = frame.mark();
        for (Node node : list.nodes()) {
            if (steps++ > MAX_STEPS) {
                break;
            }
            Flow more = execute(node, frame);
            // What a file prints as a whole is of no interest.
            printed = frame.level == 0 ? printed : Printout.join(printed, more);
        }
        frame.release(mark);
        frame.guards = guards;
        return printed;
    }

    private Flow execute(Node node, Frame frame) {
        if (node instanceof Node.Text text) {
            return Printout.of(text.text());
        } else if (node instanceof Node.Action action) {
            Flow flow = pipe(action.pipe(), frame);
            if (!action.pipe().declarations().isEmpty()) {
                return Printout.NOTHING;
            }
            use(plain(action.pipe()), flow, Use.WHOLE, frame);
            return flow;
        } else if (node instanceof Branch branch) {
            int mark = frame.mark();
            Flow printed = branch(branch, frame);
            frame.release(mark);
            return printed;
        } else if (node instanceof Node.TemplateCall call) {
            Flow dot = call.pipe() == null ? Flow.NIL : pipe(call.pipe(), frame);
            Flow printed = call(call.name(), dot, call, frame);
            recorder.flow(call, frame, printed);
            return printed;
        }
        return Printout.NOTHING;
    }

    private Flow branch(Branch branch, Frame frame) {
        Set<Guard> guards = frame.guards;
        Flow condition = pipe(branch.pipe(), frame);
        boolean loops = branch.kind() == Kind.RANGE;
        use(plain(branch.pipe()), condition, loops ? Use.ITERATED : Use.TESTED, frame);
        Boolean known = loops ? null : Printout.truth(condition);
        Flow printed = null;
        if (!Boolean.FALSE.equals(known)) {
            frame.guards = Guard.both(guards, condition.whenTrue());
            Flow dot = frame.dot;
            if (loops) {
                printed = loop(branch, condition, frame);
            } else {
                frame.dot = branch.kind() == Kind.WITH ? condition.present() : dot;
                printed = execute(branch.body(), frame);
            }
            frame.dot = dot;
        }
        if (!Boolean.TRUE.equals(known)) {
            frame.guards = Guard.both(guards, condition.whenFalse());
            Flow other = branch.otherwise() == null ? Printout.NOTHING : execute(branch.otherwise(), frame);
            printed = printed == null ? other : printed.or(other);
        }
        // After a branch that ends the render its condition is known to be false.
        boolean ends = branch.kind() == Kind.IF && ends(branch.body());
        frame.guards = ends ? Guard.both(guards, condition.whenFalse()) : guards;
        return printed == null ? Printout.NOTHING : printed;
    }

    private static boolean ends(ListNode body) {
        return body.nodes().stream()
                .anyMatch(node -> node instanceof Node.Action action
                        && action.pipe().commands().stream()
                                .anyMatch(command -> command.arguments().get(0) instanceof Node.Identifier function
                                        && function.name().equals("fail")));
    }

    private Flow loop(Branch branch, Flow subject, Frame frame) {
        Value only = subject.only().orElse(Value.UNKNOWN);
        if (only instanceof Value.Sequence sequence
                && !sequence.open()
                && sequence.items().size() <= MAX_TURNS) {
            Flow printed = Printout.NOTHING;
            for (int i = 0; i < sequence.items().size(); i++) {
                turn(branch, Flow.constant((long) i), sequence.items().get(i), frame);
                printed = Printout.join(printed, body(branch.body(), frame));
            }
            return printed;
        } else if (only instanceof Value.Mapping mapping && !mapping.open && mapping.entries.size() <= MAX_TURNS) {
            Flow printed = Printout.NOTHING;
            for (Map.Entry<String, Flow> entry : List.copyOf(mapping.entries.entrySet())) {
                turn(branch, Flow.constant(entry.getKey()), entry.getValue(), frame);
                printed = Printout.join(printed, body(branch.body(), frame));
            }
            return printed;
        }
        frame.block++;
        turn(branch, key(subject), Navigation.elements(subject), frame);
        int changes = frame.changes;
        Flow printed = execute(branch.body(), frame);
        if (frame.changes != changes) {
            // What one turn assigns the next one sees.
            printed = printed.or(execute(branch.body(), frame));
        }
        frame.block--;
        return Printout.some(printed);
    }

    private static void turn(Branch branch, Flow key, Flow element, Frame frame) {
        List<Node.Variable> declared = branch.pipe().declarations();
        if (declared.size() == 2) {
            frame.declare(declared.get(0).name(), key);
        }
        if (!declared.isEmpty()) {
            frame.declare(declared.get(declared.size() - 1).name(), element);
        }
        frame.dot = element;
    }

    /** The position or key of an element. */
    private static Flow key(Flow subject) {
        Set<Value> keys = new HashSet<>();
        for (Value value : subject.values()) {
            if (value instanceof Value.Mapping mapping && !mapping.open) {
                mapping.entries.keySet().forEach(key -> keys.add(new Value.Constant(key)));
            } else {
                keys.add(new Value.Computed("key", Flow.of(value).inputs()));
            }
        }
        return Flow.of(keys);
    }

    /** The argument that a pipeline consists of, or its last command. */
    static Node plain(Node node) {
        Node inner = node;
        while (true) {
            if (inner instanceof Pipe pipe) {
                inner = pipe.commands().get(pipe.commands().size() - 1);
            } else if (inner instanceof Node.Command command
                    && command.arguments().size() == 1
                    && !(command.arguments().get(0) instanceof Node.Identifier)) {
                inner = command.arguments().get(0);
            } else {
                return inner;
            }
        }
    }

    // ---------------------------------------------------------------- expressions

    /** The value of a pipeline; sets the variables that it declares, except for those of range. */
    Flow pipe(Pipe pipe, Frame frame) {
        Flow value = Flow.NIL;
        Argument piped = null;
        for (Node.Command command : pipe.commands()) {
            value = command(command, piped, frame);
            recorder.flow(command, frame, value);
            piped = new Argument(plain(command), value);
        }
        recorder.flow(pipe, frame, value);
        if (pipe.declarations().size() == 1) {
            String name = pipe.declarations().get(0).name();
            if (pipe.assigns()) {
                frame.assign(name, value);
            } else {
                frame.declare(name, value);
            }
        }
        return value;
    }

    private Flow command(Node.Command command, @Nullable Argument piped, Frame frame) {
        List<Node> nodes = command.arguments();
        Node first = nodes.get(0);
        List<Node> rest = nodes.subList(1, nodes.size());
        if (first instanceof Node.Identifier function) {
            return function.name().equals("and") || function.name().equals("or")
                    ? choice(function.name().equals("and"), rest, piped, frame)
                    : functions.call(function.name(), arguments(rest, piped, frame), command, frame);
        }
        Flow value = value(first, frame);
        return rest.isEmpty() && piped == null
                ? value
                : functions.method(first, value, arguments(rest, piped, frame), frame);
    }

    private List<Argument> arguments(List<Node> nodes, @Nullable Argument piped, Frame frame) {
        List<Argument> arguments = new ArrayList<>();
        for (Node node : nodes) {
            arguments.add(new Argument(plain(node), value(node, frame)));
        }
        if (piped != null) {
            arguments.add(piped);
        }
        return arguments;
    }

    /** {@code and} and {@code or}: what comes later is reached only if what comes before is true, or false. */
    private Flow choice(boolean and, List<Node> nodes, @Nullable Argument piped, Frame frame) {
        Set<Guard> guards = frame.guards;
        Set<Guard> all = Set.of();
        Set<Guard> common = null;
        Flow result = null;
        int count = nodes.size() + (piped == null ? 0 : 1);
        for (int i = 0; i < count; i++) {
            Flow value = i < nodes.size() || piped == null ? value(nodes.get(i), frame) : piped.flow();
            Node node = i < nodes.size() || piped == null ? plain(nodes.get(i)) : piped.node();
            Boolean known = Printout.truth(value);
            if (known != null && known == and && i < count - 1) {
                continue;
            }
            boolean last = i == count - 1 || known != null;
            use(node, value, last ? Use.PASSED : Use.TESTED, frame);
            Set<Guard> kept = and ? value.whenTrue() : value.whenFalse();
            Set<Guard> ended = and ? value.whenFalse() : value.whenTrue();
            all = Guard.both(all, kept);
            common = common == null ? ended : Guard.common(common, ended);
            frame.guards = Guard.both(frame.guards, kept);
            Flow ending = last ? value : and ? Flow.constant(false) : value.present();
            result = result == null ? ending : result.or(ending);
            if (last) {
                break;
            }
        }
        frame.guards = guards;
        if (result == null || common == null) {
            return Flow.UNKNOWN;
        }
        return and ? result.guarding(all, common) : result.guarding(common, all);
    }

    /** The value of an argument. */
    private Flow value(Node node, Frame frame) {
        Flow flow = evaluate(node, frame);
        recorder.flow(node, frame, flow);
        return flow;
    }

    private Flow evaluate(Node node, Frame frame) {
        steps++;
        if (node instanceof Node.Field field) {
            navigation.checkRoot(field, frame);
            return navigation.go(frame.dot, field.names(), false, field, frame);
        } else if (node instanceof Node.Variable variable) {
            Flow value = frame.variable(variable.name());
            return variable.fields().isEmpty()
                    ? value
                    : navigation.go(value, variable.fields(), false, variable, frame);
        } else if (node instanceof Node.Chain chain) {
            return navigation.go(value(chain.term(), frame), chain.fields(), false, chain, frame);
        } else if (node instanceof Pipe pipe) {
            return pipe(pipe, frame);
        } else if (node instanceof Node.Identifier function) {
            return functions.call(function.name(), List.of(), function, frame);
        } else if (node instanceof Node.Dot) {
            return frame.dot;
        }
        return Printout.constant(node);
    }

    // ---------------------------------------------------------------- uses and calls

    /** Records that something is done with a value. */
    void use(Node node, Flow flow, Use use, Frame frame) {
        use(node, flow, use, frame, 0);
    }

    private void use(Node node, Flow flow, Use use, Frame frame, int depth) {
        boolean whole = use == Use.WHOLE && depth < 8;
        for (Value value : flow.values()) {
            if (value instanceof Value.Data data && !(data.path().root() instanceof DataRoot.Builtin)) {
                Set<Guard> guards = Guard.both(frame.guards, data.guards());
                recorder.read(frame, node, data.path(), data.path().size(), use, guards);
            } else if (whole && value instanceof Value.Context context) {
                DataPath all = DataPath.values(context.chart());
                recorder.read(frame, node, all, 0, use, frame.guards);
            } else if (whole && value instanceof Value.Mapping mapping) {
                mapping.entries.values().forEach(entry -> use(node, entry, use, frame, depth + 1));
            } else if (whole && value instanceof Value.Sequence sequence) {
                sequence.items().forEach(item -> use(node, item, use, frame, depth + 1));
            } else if (whole && value instanceof Value.Merged merged) {
                merged.parts().forEach(part -> use(node, part, use, frame, depth + 1));
            }
        }
    }

    /** Follows the template of this name; unknown if there is none. */
    Flow call(String name, Flow dot, Node node, Frame frame) {
        return templates
                .definition(name)
                .map(definition -> call(definition, dot, node, frame))
                .orElse(Flow.UNKNOWN);
    }

    /** Follows a template with {@code dot} and gives what it prints. */
    Flow call(Definition definition, Flow dot, Node node, Frame frame) {
        CallKey key = new CallKey(definition.name(), dot.toString());
        Summary known = summaries.get(key);
        if (known != null && known.repeats > (known.writes ? MAX_REPEATS : 0) && frame.guards.containsAll(known.guards)
                || frame.level >= MAX_LEVEL
                || !running.add(key)) {
            return known == null ? Flow.of(new Value.Computed("include", dot.inputs())) : known.result;
        }
        Summary summary = known == null ? new Summary(frame.guards) : known;
        summary.guards = Guard.common(summary.guards, frame.guards);
        summaries.put(key, summary);
        int writes = outerWrites;
        Frame inner = new Frame(definition.file(), new Frame.Call(frame, node), null, dot, summary.guards);
        summary.result = Printout.printed(execute(definition.root(), inner));
        summary.writes = outerWrites != writes;
        summary.repeats++;
        running.remove(key);
        return summary.result;
    }
}
