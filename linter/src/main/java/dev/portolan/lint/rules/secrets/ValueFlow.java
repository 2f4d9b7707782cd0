package dev.portolan.lint.rules.secrets;

import dev.portolan.gotemplate.parse.Node;
import dev.portolan.gotemplate.parse.Node.Action;
import dev.portolan.gotemplate.parse.Node.Branch;
import dev.portolan.gotemplate.parse.Node.Command;
import dev.portolan.gotemplate.parse.Node.Pipe;
import dev.portolan.gotemplate.parse.Node.Template;
import dev.portolan.gotemplate.text.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs templates over paths instead of values: each expression gives the paths of the values that its result may be, or be
 * made of without being hidden. All branches are taken; conditions give nothing. For one chart and one thread.
 */
final class ValueFlow {
    /** Stands for what a template makes at random. */
    static final String GENERATED = "(generated)";

    private static final String ROOT = "$";
    private static final String VALUES = "$.Values";
    private static final int MAX_DEPTH = 40;
    private static final int MAX_RUNS = 20_000;

    /** The result is, or holds, what the arguments are. */
    private static final Set<String> PASSING = Set.of(
            "default",
            "coalesce",
            "quote",
            "squote",
            "trim",
            "trimAll",
            "trimSuffix",
            "trimPrefix",
            "toString",
            "print",
            "printf",
            "println",
            "cat",
            "required",
            "nindent",
            "indent",
            "b64enc",
            "b64dec",
            "lower",
            "upper",
            "trunc",
            "replace",
            "join",
            "first",
            "last",
            "or",
            "and",
            "html",
            "urlquery",
            "js",
            "list",
            "merge",
            "mergeOverwrite",
            "deepCopy",
            "substr",
            "regexReplaceAll",
            "tuple",
            "nospace",
            "append",
            "concat",
            "mustDeepCopy",
            "mustMerge",
            "mustMergeOverwrite",
            "toStrings",
            "compact",
            "set");

    /** The result is a text in which the arguments stand. */
    private static final Set<String> WRITING =
            Set.of("toYaml", "toJson", "toPrettyJson", "toRawJson", "mustToJson", "toToml");

    private static final Set<String> RANDOM = Set.of(
            "randAlphaNum", "randAlpha", "randAscii", "randNumeric", "randBytes", "derivePassword", "genPrivateKey");

    private final Map<String, Template> templates;
    private final Printer printer;
    private final Map<String, Value> results = new HashMap<>();
    private int depth;
    private int runs;

    ValueFlow(Map<String, Template> templates, Printer printer) {
        this.templates = templates;
        this.printer = printer;
    }

    /** Is told what templates print. */
    interface Printer {
        /** An action prints a value. Says whether that is part of an object rather than a bare text. */
        boolean print(SourceText text, Action action, Value value);
    }

    /**
     * What an expression may be.
     *
     * @param paths paths from the root of a template's data
     * @param blocks those that stand in a longer text
     * @param fields the entries of a dict
     */
    record Value(Set<String> paths, Set<String> blocks, Map<String, Value> fields) {
        static final Value NONE = new Value(Set.of(), Set.of(), Map.of());

        static Value of(String path) {
            return new Value(Set.of(path), Set.of(), Map.of());
        }

        boolean isNone() {
            return paths.isEmpty() && blocks.isEmpty() && fields.isEmpty();
        }

        Value or(Value other) {
            if (other.isNone()) {
                return this;
            } else if (isNone()) {
                return other;
            }
            Map<String, Value> both = new LinkedHashMap<>(fields);
            other.fields.forEach((key, value) -> both.merge(key, value, Value::or));
            return new Value(union(paths, other.paths), union(blocks, other.blocks), both);
        }

        Value field(String name) {
            Value known = fields.get(name);
            Set<String> below = new LinkedHashSet<>();
            for (String path : paths) {
                below.add(path + "." + name);
            }
            Value rest = new Value(below, Set.of(), Map.of());
            return known == null ? rest : known.or(rest);
        }

        /** The same, standing in a longer text. */
        Value asBlock() {
            return new Value(Set.of(), union(paths, blocks), Map.of());
        }

        /** The paths among the values whose names announce credentials, and what is generated. */
        List<String> credentials() {
            List<String> found = new ArrayList<>();
            for (String path : union(paths, blocks)) {
                if (path.equals(GENERATED)) {
                    found.add(path);
                } else if (path.startsWith(VALUES + ".") && CredentialFlows.isCredential(path)) {
                    found.add(path.substring(VALUES.length() + 1));
                }
            }
            return found;
        }

        boolean isBlock(String path) {
            return !paths.contains(VALUES + "." + path) && !paths.contains(path);
        }

        private static Set<String> union(Set<String> one, Set<String> other) {
            Set<String> both = new LinkedHashSet<>(one);
            both.addAll(other);
            return both;
        }
    }

    /** The variables of a template, those of the blocks around included. */
    private static final class Scope {
        private final @Nullable Scope outer;
        private final Map<String, Value> variables = new HashMap<>();

        Scope(@Nullable Scope outer) {
            this.outer = outer;
        }

        Value get(String name) {
            Value value = variables.get(name);
            return value != null ? value : outer == null ? Value.NONE : outer.get(name);
        }

        void assign(String name, Value value) {
            if (variables.containsKey(name) || outer == null) {
                variables.merge(name, value, Value::or);
            } else {
                outer.assign(name, value);
            }
        }
    }

    /** One template being run: its text and all that it has printed. */
    private static final class Frame {
        private final SourceText text;
        private Value printed = Value.NONE;

        Frame(SourceText text) {
            this.text = text;
        }
    }

    /** Runs a file. */
    void run(Template file) {
        run(file, Value.of(ROOT));
    }

    private Value run(Template template, Value dot) {
        if (depth >= MAX_DEPTH || runs++ >= MAX_RUNS) {
            return Value.NONE;
        }
        depth++;
        Frame frame = new Frame(template.source());
        Scope scope = new Scope(null);
        scope.variables.put("$", dot);
        list(template.root(), dot, scope, frame);
        depth--;
        return frame.printed;
    }

    private Value call(String name, Value dot) {
        Template template = templates.get(name);
        if (template == null) {
            return Value.NONE;
        }
        String key = name + " " + dot;
        Value known = results.get(key);
        if (known == null) {
            results.put(key, Value.NONE); // what calls itself prints nothing new
            known = run(template, dot);
            results.put(key, known);
        }
        return known;
    }

    private void list(@Nullable Node node, Value dot, Scope scope, Frame frame) {
        if (node instanceof Node.ListNode list) {
            for (Node child : list.nodes()) {
                node(child, dot, scope, frame);
            }
        }
    }

    private void node(Node node, Value dot, Scope scope, Frame frame) {
        if (node instanceof Action action) {
            Value value = pipe(action.pipe(), dot, scope);
            if (action.pipe().declarations().isEmpty()) {
                print(action, value, frame);
            } else {
                declare(action.pipe(), value, value, scope);
            }
        } else if (node instanceof Branch branch) {
            branch(branch, dot, scope, frame);
        } else if (node instanceof Node.TemplateCall call) {
            Pipe pipe = call.pipe();
            Value argument = pipe == null ? Value.NONE : pipe(pipe, dot, scope);
            frame.printed = frame.printed.or(call(call.name(), argument).asBlock());
        }
    }

    private void print(Action action, Value value, Frame frame) {
        if (!value.isNone()) {
            boolean inObject = printer.print(frame.text, action, value);
            frame.printed = frame.printed.or(inObject ? value.asBlock() : value);
        }
    }

    private void branch(Branch branch, Value dot, Scope scope, Frame frame) {
        Scope inner = new Scope(scope);
        Value value = pipe(branch.pipe(), dot, inner);
        Value inside = switch (branch.kind()) {
            case WITH -> value;
            case RANGE -> value.field("*").or(new Value(Set.of(), value.blocks(), Map.of()));
            default -> dot;
        };
        declare(branch.pipe(), branch.kind() == Node.Kind.RANGE ? inside : value, value, inner);
        list(branch.body(), inside, inner, frame);
        list(branch.otherwise(), dot, new Scope(scope), frame);
    }

    /** Of two variables of a range the first takes the key. */
    private static void declare(Pipe pipe, Value element, Value whole, Scope scope) {
        List<Node.Variable> names = pipe.declarations();
        for (int i = 0; i < names.size(); i++) {
            Value value = names.size() == 2 ? (i == 0 ? Value.NONE : element) : element;
            if (pipe.assigns()) {
                scope.assign(names.get(i).name(), names.size() == 1 ? element : whole);
            } else {
                scope.variables.put(names.get(i).name(), value);
            }
        }
    }

    private Value pipe(Pipe pipe, Value dot, Scope scope) {
        Value value = null;
        for (Command command : pipe.commands()) {
            value = command(command, value, dot, scope);
        }
        return value == null ? Value.NONE : value;
    }

    private Value command(Command command, @Nullable Value piped, Value dot, Scope scope) {
        List<Node> nodes = command.arguments();
        Node first = nodes.get(0);
        if (!(first instanceof Node.Identifier function)) {
            return operand(first, dot, scope);
        }
        List<Value> arguments = new ArrayList<>();
        for (Node node : nodes.subList(1, nodes.size())) {
            arguments.add(operand(node, dot, scope));
        }
        if (piped != null) {
            arguments.add(piped);
        }
        return apply(function.name(), nodes, arguments);
    }

    private Value apply(String function, List<Node> nodes, List<Value> arguments) {
        if (arguments.isEmpty()) {
            return Value.NONE;
        }
        Value last = arguments.get(arguments.size() - 1);
        String text = nodes.size() > 1 && nodes.get(1) instanceof Node.StringLiteral literal ? literal.value() : "";
        if (function.equals("include")) {
            return text.isEmpty() ? Value.NONE : call(text, last);
        } else if (function.equals("tpl")) {
            return arguments.get(0);
        } else if (function.equals("ternary")) {
            return arguments.get(0).or(arguments.size() > 1 ? arguments.get(1) : Value.NONE);
        } else if (function.equals("dict")) {
            return dict(nodes, arguments);
        } else if (function.equals("index") || function.equals("get")) {
            return below(arguments.get(0), nodes.subList(Math.min(2, nodes.size()), nodes.size()));
        } else if (function.equals("dig")) {
            return below(last, nodes.subList(1, Math.max(1, Math.min(nodes.size(), arguments.size() - 1))));
        } else if (RANDOM.contains(function)) {
            return Value.of(GENERATED);
        } else if (WRITING.contains(function)) {
            return last.asBlock();
        }
        return PASSING.contains(function) ? arguments.stream().reduce(Value.NONE, Value::or) : Value.NONE;
    }

    private static Value below(Value map, List<Node> keys) {
        Value value = map;
        for (Node key : keys) {
            value = value.field(key instanceof Node.StringLiteral literal ? literal.value() : "*");
        }
        return value;
    }

    private static Value dict(List<Node> nodes, List<Value> arguments) {
        Map<String, Value> fields = new LinkedHashMap<>();
        for (int i = 0; i + 1 < arguments.size(); i += 2) {
            if (nodes.size() > i + 1 && nodes.get(i + 1) instanceof Node.StringLiteral key) {
                fields.put(key.value(), arguments.get(i + 1));
            }
        }
        return new Value(Set.of(), Set.of(), fields);
    }

    private Value operand(Node node, Value dot, Scope scope) {
        if (node instanceof Node.Dot) {
            return dot;
        } else if (node instanceof Node.Field field) {
            return fields(dot, field.names());
        } else if (node instanceof Node.Variable variable) {
            return fields(scope.get(variable.name()), variable.fields());
        } else if (node instanceof Node.Chain chain) {
            return fields(operand(chain.term(), dot, scope), chain.fields());
        } else if (node instanceof Pipe pipe) {
            return pipe(pipe, dot, scope);
        } else if (node instanceof Node.Identifier function) {
            return RANDOM.contains(function.name()) ? Value.of(GENERATED) : Value.NONE;
        }
        return Value.NONE;
    }

    private static Value fields(Value value, List<String> names) {
        Value result = value;
        for (String name : names) {
            result = result.field(name);
        }
        return result;
    }
}
