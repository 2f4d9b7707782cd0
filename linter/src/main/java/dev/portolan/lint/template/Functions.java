package dev.portolan.lint.template;

import dev.portolan.core.render.TemplateReader;
import dev.portolan.gotemplate.parse.Node;
import dev.portolan.gotemplate.parse.Node.Template;
import dev.portolan.gotemplate.parse.ParseException;
import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.lint.template.ValueRead.Use;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What functions do to values: those that only look something up, choose or build are followed, all others use all they get. */
final class Functions {
    /** Functions that give something new each time they are called. */
    private static final Set<String> GENERATORS = Set.of(
            "randAlphaNum",
            "randAlpha",
            "randNumeric",
            "randAscii",
            "randBytes",
            "randInt",
            "shuffle",
            "genPrivateKey",
            "genCA",
            "genCAWithKey",
            "genSelfSignedCert",
            "genSelfSignedCertWithKey",
            "genSignedCert",
            "genSignedCertWithKey",
            "uuidv4",
            "htpasswd",
            "bcrypt",
            "encryptAES",
            "now",
            "ago",
            "getHostByName");

    /** More templates than these may not be meant by one name that is put together. */
    private static final int MAX_NAMED = 80;

    private final Interpreter interpreter;
    private final MapFunctions maps;
    private final Defaults defaults;
    private final Map<String, List<Template>> parsed = new HashMap<>();

    /**
     * An argument of a call.
     *
     * @param node where it stands
     * @param flow what it is
     */
    record Argument(Node node, Flow flow) {}

    Functions(Interpreter interpreter, Defaults defaults) {
        this.interpreter = interpreter;
        this.defaults = defaults;
        this.maps = new MapFunctions(interpreter);
    }

    /** The result of {@code function}; {@code call} is where it is called. */
    Flow call(String function, List<Argument> arguments, Node call, Frame frame) {
        if (arguments.isEmpty()) {
            return switch (function) {
                case "dict" -> Flow.of(new Value.Mapping(frame.level));
                case "list", "tuple" -> Flow.of(new Value.Sequence(List.of(), false));
                default -> computed(function, arguments);
            };
        }
        Argument first = arguments.get(0);
        Argument last = arguments.get(arguments.size() - 1);
        int count = arguments.size();
        switch (function) {
            case "include" -> {
                interpreter.use(first.node(), first.flow(), Use.WHOLE, frame);
                return include(first.flow(), count > 1 ? last : new Argument(call, Flow.NIL), call, frame);
            }
            case "tpl" -> {
                interpreter.use(first.node(), first.flow(), Use.WHOLE, frame);
                return tpl(first.flow(), last.flow(), call, frame);
            }
            case "default" -> {
                if (count == 2) {
                    interpreter.use(last.node(), last.flow(), Use.DEFAULTED, frame);
                    return last.flow().present().or(first.flow());
                }
            }
            case "coalesce" -> {
                arguments.forEach(one -> interpreter.use(one.node(), one.flow(), Use.DEFAULTED, frame));
                return arguments.stream()
                        .map(one -> one.flow().present())
                        .reduce(Flow::or)
                        .orElse(Flow.NIL);
            }
            case "required" -> {
                interpreter.use(last.node(), last.flow(), Use.DEFAULTED, frame);
                return last.flow().present();
            }
            case "ternary" -> {
                interpreter.use(last.node(), last.flow(), Use.TESTED, frame);
                return count == 3 ? first.flow().or(arguments.get(1).flow()) : Flow.UNKNOWN;
            }
            case "empty", "not" -> {
                interpreter.use(last.node(), last.flow(), Use.TESTED, frame);
                return computed(function, List.of())
                        .guarding(last.flow().whenFalse(), last.flow().whenTrue());
            }
            case "kindIs", "typeIs", "typeIsLike", "kindOf", "typeOf" -> {
                interpreter.use(last.node(), last.flow(), Use.TESTED, frame);
                boolean nil = first.flow().texts().contains("invalid")
                        || first.flow().texts().contains("<nil>");
                return computed(function, List.of())
                        .guarding(nil || count == 1 ? Set.of() : MapFunctions.there(last.flow()), Set.of());
            }
            case "eq", "ne" -> {
                return comparison(function.equals("eq"), arguments, frame);
            }
            case "lookup" -> {
                arguments.forEach(one -> interpreter.use(one.node(), one.flow(), Use.WHOLE, frame));
                return Flow.of(
                        new Value.Data(DataPath.of(new DataRoot.Lookup(frame.file, call.toString()), List.of()), -1));
            }
            case "print", "printf" -> {
                arguments.forEach(one -> interpreter.use(one.node(), one.flow(), Use.WHOLE, frame));
                return printed(function, arguments);
            }
            case "fromYaml", "fromJson", "fromYamlArray", "fromJsonArray" -> {
                interpreter.use(first.node(), first.flow(), Use.WHOLE, frame);
                return parsed(first.flow(), function);
            }
            default -> {}
        }
        Flow known = maps.call(function, arguments, call, frame);
        if (known != null) {
            return known;
        }
        arguments.forEach(one -> interpreter.use(one.node(), one.flow(), Use.WHOLE, frame));
        return computed(function, arguments);
    }

    /** A method, such as {@code .Files.Get}, with arguments. */
    Flow method(Node node, Flow target, List<Argument> arguments, Frame frame) {
        arguments.forEach(one -> interpreter.use(one.node(), one.flow(), Use.WHOLE, frame));
        Set<Value> inputs = inputs(arguments);
        inputs.addAll(target.inputs());
        return Flow.of(new Value.Computed(node.toString(), inputs));
    }

    private static Flow computed(String function, List<Argument> arguments) {
        Set<Value> inputs = inputs(arguments);
        if (GENERATORS.contains(function)) {
            inputs.add(new Value.Generated(function));
        }
        return Flow.of(new Value.Computed(function, inputs));
    }

    private static Set<Value> inputs(List<Argument> arguments) {
        return arguments.stream()
                .flatMap(one -> one.flow().inputs().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    // ---------------------------------------------------------------- single functions

    private Flow comparison(boolean equal, List<Argument> arguments, Frame frame) {
        arguments.forEach(one -> interpreter.use(one.node(), one.flow(), Use.WHOLE, frame));
        Flow result = computed(equal ? "eq" : "ne", List.of());
        if (arguments.size() != 2) {
            return result;
        }
        Flow first = arguments.get(0).flow();
        Flow second = arguments.get(1).flow();
        Flow data = first.constant().isPresent() ? second : first;
        Value.Constant constant = first.constant().or(second::constant).orElse(null);
        if (constant == null) {
            return result;
        }
        // Something equal to a constant that is not nil is there; so is something that differs from nil.
        boolean thereIfEqual = constant.value() != null && !constant.value().equals("");
        Set<Guard> there = MapFunctions.there(data);
        return equal == thereIfEqual
                ? result.guarding(there, Set.of())
                : constant.value() == null || !thereIfEqual || !equal ? result.guarding(Set.of(), there) : result;
    }

    private Flow include(Flow name, Argument dot, Node call, Frame frame) {
        List<String> names = name.texts();
        if (!names.isEmpty()) {
            return names.stream()
                    .map(one -> interpreter.call(one, dot.flow(), call, frame))
                    .reduce(Flow::or)
                    .orElse(Flow.UNKNOWN);
        }
        // A file of the chart that is included prints what it prints on its own.
        List<Definition> meant = meant(name);
        if (meant.size() > MAX_NAMED) {
            interpreter.use(dot.node(), dot.flow(), Use.WHOLE, frame);
            return Flow.UNKNOWN;
        }
        Set<Value> inputs = dot.flow().inputs();
        meant.forEach(definition -> inputs.addAll(
                interpreter.call(definition, dot.flow(), call, frame).inputs()));
        return Flow.of(new Value.Computed("include", meant.isEmpty() ? Set.of() : inputs));
    }

    private List<Definition> meant(Flow name) {
        List<Definition> meant = new ArrayList<>();
        for (Value value : name.values()) {
            String shape = Printout.shape(value);
            Pattern pattern = Pattern.compile(
                    List.of(shape.split("\0", -1)).stream().map(Pattern::quote).collect(Collectors.joining(".*")));
            interpreter.templates.definitions().forEach((one, definitions) -> {
                if (pattern.matcher(one).matches()) {
                    meant.add(definitions.get(0));
                }
            });
        }
        return meant;
    }

    private Flow tpl(Flow text, Flow dot, Node call, Frame frame) {
        for (String one : text.texts()) {
            run(one, dot, call, frame);
        }
        for (DataPath path : text.paths()) {
            for (String one : defaults.texts(path)) {
                run(one, dot, call, frame);
            }
        }
        return Flow.of(new Value.Computed("tpl", text.inputs()));
    }

    private void run(String text, Flow dot, Node call, Frame frame) {
        if (frame.textOf != null && frame.level > 10) {
            return;
        }
        Node at = frame.textOf == null ? call : frame.textOf;
        for (Template template : parsed.computeIfAbsent(text, Functions::parse)) {
            Frame inner = new Frame(frame.file, new Frame.Call(frame, call), at, dot, frame.guards);
            interpreter.execute(template.root(), inner);
        }
    }

    private static List<Template> parse(String text) {
        try {
            return List.copyOf(TemplateReader.read(SourceText.of("text", text)).values());
        } catch (ParseException malformed) {
            // If it is ever used, the render fails.
            return List.of();
        }
    }

    private static Flow printed(String function, List<Argument> arguments) {
        Argument first = arguments.get(0);
        if (function.equals("print")) {
            return arguments.stream()
                    .map(one -> Printout.printed(one.flow()))
                    .reduce(Printout::join)
                    .orElse(Flow.UNKNOWN);
        }
        List<String> formats = first.flow().texts();
        if (formats.size() != 1) {
            return computed(function, arguments);
        }
        Flow result = Printout.NOTHING;
        String[] parts = formats.get(0).split("%[-+# 0-9.]*[a-zA-Z]", -1);
        for (int i = 0; i < parts.length; i++) {
            result = Printout.join(result, Flow.constant(parts[i]));
            if (i + 1 < parts.length && i + 1 < arguments.size()) {
                result = Printout.join(
                        result, Printout.printed(arguments.get(i + 1).flow()));
            }
        }
        return result;
    }

    /** What was written by toYaml and is read again is what it was. */
    private static Flow parsed(Flow text, String function) {
        Value value = text.only().orElse(Value.UNKNOWN);
        Value written = value instanceof Value.Printed printed ? printed.what() : value;
        if (written instanceof Value.Computed computed
                && Set.of("toYaml", "toJson", "mustToYaml", "mustToJson").contains(computed.function())
                && computed.inputs().size() == 1
                && computed.inputs().iterator().next() instanceof Value.Data data
                && data.path().isValues()) {
            return Flow.of(data);
        }
        return Flow.of(new Value.Computed(function, text.inputs()));
    }
}
