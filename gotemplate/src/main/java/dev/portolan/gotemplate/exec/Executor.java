package dev.portolan.gotemplate.exec;

import dev.portolan.gotemplate.exec.FunctionTable.Function;
import dev.portolan.gotemplate.format.GoFormat;
import dev.portolan.gotemplate.format.GoQuote;
import dev.portolan.gotemplate.function.Call;
import dev.portolan.gotemplate.function.Environment;
import dev.portolan.gotemplate.function.Execution;
import dev.portolan.gotemplate.function.FunctionException;
import dev.portolan.gotemplate.function.FunctionSet;
import dev.portolan.gotemplate.function.TemplateFunction;
import dev.portolan.gotemplate.parse.Node;
import dev.portolan.gotemplate.parse.Node.Branch;
import dev.portolan.gotemplate.parse.Node.Chain;
import dev.portolan.gotemplate.parse.Node.Command;
import dev.portolan.gotemplate.parse.Node.Field;
import dev.portolan.gotemplate.parse.Node.Identifier;
import dev.portolan.gotemplate.parse.Node.Kind;
import dev.portolan.gotemplate.parse.Node.Pipe;
import dev.portolan.gotemplate.parse.Node.Template;
import dev.portolan.gotemplate.parse.Node.TemplateCall;
import dev.portolan.gotemplate.parse.Node.Variable;
import dev.portolan.gotemplate.parse.ParseException;
import dev.portolan.gotemplate.value.GoInt;
import dev.portolan.gotemplate.value.GoMap;
import dev.portolan.gotemplate.value.GoNamed;
import dev.portolan.gotemplate.value.GoSlice;
import dev.portolan.gotemplate.value.GoString;
import dev.portolan.gotemplate.value.GoStruct;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The machine that runs templates: one object per run, holding all its state. It walks the tree; {@link #node} is always
 * where Go's would be, because messages name it.
 *
 * @see <a href="https://github.com/golang/go/blob/go1.25.9/src/text/template/exec.go">exec.go</a>
 */
final class Executor implements Execution {
    private static final int NORMAL = 0;
    private static final int BREAK = 1;
    private static final int CONTINUE = 2;
    private static final List<Node> NO_ARGUMENTS = List.of();

    /** Levels that any thread's stack holds; deeper ones run on a thread made for it. */
    private static final int OWN_STACK_AT = 120;

    private static final long BIG_STACK = 1L << 29;

    private final Environment environment;
    private final RunLimits limits;
    private final MissingKey missingKey;
    private final Trace trace;
    private final @Nullable Object context;
    private final Map<String, int[]> includeCounts = new HashMap<>();
    private final IdentityHashMap<FunctionSet.Entry, Function> methods = new IdentityHashMap<>();

    private final TemplateSet outermost;
    private TemplateSet templates;
    private @Nullable Template template;
    private @Nullable Node node;
    private StringBuilder out = new StringBuilder();

    private String[] variableNames = new String[32];
    private @Nullable Object[] variableValues = new Object[32];
    private boolean[] variableBoxed = new boolean[32];
    private int variableBase;
    private int variableTop;

    /** Whether Go holds the dot in an interface, which shows in messages: elements of a list are, results are not. */
    private boolean dotBoxed;

    /** The same for the field evaluated last. */
    private boolean resultBoxed;

    /** Which of the names in a chain of fields is being read. */
    private int step;

    private int nesting;
    private boolean onOwnStack;
    private long written;
    private long work;

    Executor(
            TemplateSet templates,
            Environment environment,
            RunLimits limits,
            MissingKey missingKey,
            Trace trace,
            @Nullable Object context) {
        this.outermost = templates;
        this.templates = templates;
        this.environment = environment;
        this.limits = limits;
        this.missingKey = missingKey;
        this.trace = trace;
        this.context = context;
    }

    /** Runs a template from the start. What one that failed half-way has left is forgotten, save what counts for the limits. */
    String start(String name, @Nullable Object data) {
        templates = outermost;
        template = null;
        node = null;
        out = new StringBuilder();
        variableBase = 0;
        truncate(0);
        includeCounts.clear();
        dotBoxed = false;
        nesting = 0;
        onOwnStack = false;
        return include(name, data);
    }

    // ---------------------------------------------------------------- for functions

    @Override
    public Environment environment() {
        return environment;
    }

    @Override
    public @Nullable Object context() {
        return context;
    }

    @Override
    public void charge(long units) {
        work += units;
        if (work > limits.work() || units < 0) {
            throw error(Fault.LIMIT, "the run takes more than " + limits.work() + " units of work", null);
        }
    }

    @Override
    public String include(String name, @Nullable Object data) {
        int[] count = includeCounts.computeIfAbsent(name, any -> new int[1]);
        if (count[0] > limits.includes()) {
            throw new FunctionException(
                    "rendering template has a nested reference name: " + name + ": unable to execute template");
        }
        Template called = templates.find(name);
        if (called == null) {
            throw new TemplateException(
                    null,
                    null,
                    new Fault.UndefinedTemplate(name),
                    "no template " + GoQuote.quote(name) + " associated with template \"gotpl\"",
                    null);
        }
        count[0]++;
        String text = run(called, data);
        count[0]--;
        return text;
    }

    @Override
    public String expand(String name, String text, @Nullable Object data) {
        charge(text.length() / 16);
        if (text.indexOf("{{") < 0) {
            return text;
        }
        Map<String, Template> parsed = templates.functions().parseCached(name, text);
        TemplateSet outer = templates;
        templates = templates.overlay(parsed, name);
        Template main = parsed.get(name);
        if (main == null) {
            throw new IllegalStateException("a text is a template of its own");
        }
        String result = run(main, data);
        templates = outer;
        return result;
    }

    /** Runs a template with variables and output of its own. */
    private String run(Template called, @Nullable Object data) {
        if (nesting > OWN_STACK_AT && !onOwnStack) {
            return onOwnStack(() -> run(called, data));
        }
        StringBuilder outerOut = out;
        Node outerNode = node;
        Template caller = template;
        trace.enter(called, caller, outerNode);
        out = new StringBuilder(Math.max(64, called.source().content().length() / 8));
        body(called, data);
        String text = out.toString();
        trace.leave(text);
        out = outerOut;
        node = outerNode;
        template = caller;
        return text;
    }

    /** No dynamic scoping: a template sees none of its caller's variables. */
    private void body(Template called, @Nullable Object dot) {
        int outerBase = variableBase;
        int outerTop = variableTop;
        boolean outerBoxed = dotBoxed;
        deeper();
        variableBase = variableTop;
        template = called;
        dotBoxed = false;
        push("$", dot, false);
        list(dot, called.root());
        nesting--;
        dotBoxed = outerBoxed;
        variableBase = outerBase;
        truncate(outerTop);
    }

    private void deeper() {
        if (++nesting > limits.nesting()) {
            throw error(Fault.LIMIT, "exceeded maximum template depth (" + limits.nesting() + ")", null);
        }
    }

    private <T> T onOwnStack(java.util.function.Supplier<T> action) {
        Object[] result = new Object[1];
        Throwable[] failure = new Throwable[1];
        Thread thread = new Thread(
                null,
                () -> {
                    try {
                        result[0] = action.get();
                    } catch (Throwable e) { // handed on to the caller below
                        failure[0] = e;
                    }
                },
                Thread.currentThread().getName() + "-deep",
                BIG_STACK);
        thread.setDaemon(true);
        onOwnStack = true;
        thread.start();
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        onOwnStack = false;
        if (failure[0] instanceof RuntimeException e) {
            throw e;
        } else if (failure[0] instanceof Error e) {
            throw e;
        }
        @SuppressWarnings("unchecked") // it is what the action returned
        T value = (T) result[0];
        return value;
    }

    // ---------------------------------------------------------------- walking

    private int list(@Nullable Object dot, Node.ListNode list) {
        List<Node> nodes = list.nodes();
        for (int i = 0, size = nodes.size(); i < size; i++) {
            int signal = walk(dot, nodes.get(i));
            if (signal != NORMAL) {
                return signal;
            }
        }
        return NORMAL;
    }

    private int walk(@Nullable Object dot, Node item) {
        node = item;
        switch (item.kind()) {
            case TEXT -> {
                Node.Text text = (Node.Text) item;
                int start = out.length();
                write(text.text());
                trace.text(template(), text, start, out.length());
            }
            case ACTION -> {
                Node.Action action = (Node.Action) item;
                trace.action(template(), action);
                Object value = pipeline(dot, action.pipe());
                if (action.pipe().declarations().isEmpty()) {
                    node = action;
                    int start = out.length();
                    write(printed(value));
                    trace.value(template(), action, value, start, out.length());
                }
            }
            case IF, WITH -> {
                return ifOrWith(dot, (Branch) item);
            }
            case RANGE -> {
                return range(dot, (Branch) item);
            }
            case TEMPLATE -> callTemplate(dot, (TemplateCall) item);
            case BREAK -> {
                return BREAK;
            }
            case CONTINUE -> {
                return CONTINUE;
            }
            default -> throw error("unknown node: " + item, null);
        }
        return NORMAL;
    }

    private static String printed(@Nullable Object value) {
        if (value == null) {
            return "<no value>";
        }
        String display = value instanceof GoStruct struct ? struct.pointerDisplay() : null;
        return display == null ? GoFormat.display(value) : display;
    }

    private void write(String text) {
        written += text.length();
        if (written > limits.output()) {
            throw error(Fault.LIMIT, "the templates write more than " + limits.output() + " characters", null);
        }
        out.append(text);
    }

    private int ifOrWith(@Nullable Object dot, Branch branch) {
        int mark = variableTop;
        trace.action(template(), branch);
        Object value = pipeline(dot, branch.pipe());
        trace.guard(template(), branch);
        int signal = NORMAL;
        if (Truth.of(value)) {
            if (branch.kind() == Kind.WITH) {
                boolean outerBoxed = dotBoxed;
                dotBoxed = false;
                signal = nested(value, branch.body());
                dotBoxed = outerBoxed;
            } else {
                signal = nested(dot, branch.body());
            }
        } else if (branch.otherwise() != null) {
            signal = nested(dot, branch.otherwise());
        }
        trace.unguard();
        truncate(mark);
        return signal;
    }

    private int nested(@Nullable Object dot, Node.ListNode body) {
        deeper();
        int signal = nesting > OWN_STACK_AT && !onOwnStack ? (int) onOwnStack(() -> list(dot, body)) : list(dot, body);
        nesting--;
        return signal;
    }

    private int range(@Nullable Object dot, Branch branch) {
        int outerMark = variableTop;
        trace.action(template(), branch);
        Object value = pipeline(dot, branch.pipe());
        trace.guard(template(), branch);
        boolean ran;
        if (value == null) {
            ran = false;
        } else if (value instanceof Map<?, ?> map) {
            ran = rangeMap(map, branch);
        } else if (value instanceof List<?> list) {
            ran = rangeList(list, branch);
        } else if (value instanceof Long || value instanceof GoInt) {
            ran = rangeInteger((Number) value, branch);
        } else {
            String shown = GoFormat.display(value);
            boolean pointer = value instanceof GoStruct && shown.startsWith("&");
            throw error(
                    new Fault.NotIterable(value),
                    "range can't iterate over " + (pointer ? shown.substring(1) : shown),
                    null);
        }
        truncate(outerMark);
        int signal = NORMAL;
        if (!ran && branch.otherwise() != null) {
            signal = nested(dot, branch.otherwise());
        }
        trace.unguard();
        return signal;
    }

    private boolean rangeMap(Map<?, ?> map, Branch branch) {
        if (map.isEmpty()) {
            return false;
        }
        boolean boxed = !(map instanceof GoMap);
        for (Object key : sortedKeys(map)) {
            Object element = map.get(key);
            if (key instanceof String name) {
                trace.read(map, name, element);
            }
            if (iteration(branch, key, boxed && element == null ? Nil.INTERFACE : element, boxed) == BREAK) {
                break;
            }
        }
        return true;
    }

    private static Object[] sortedKeys(Map<?, ?> map) {
        Object[] keys = map.keySet().toArray();
        Arrays.sort(keys, (a, b) -> {
            if (a instanceof String x && b instanceof String y) {
                return GoString.compare(x, y);
            } else if (a instanceof Number x && b instanceof Number y) {
                return Double.compare(x.doubleValue(), y.doubleValue());
            }
            return dev.portolan.gotemplate.value.Kind.of(a).compareTo(dev.portolan.gotemplate.value.Kind.of(b));
        });
        return keys;
    }

    private boolean rangeList(List<?> list, Branch branch) {
        boolean boxed = !(list instanceof GoSlice || list instanceof GoNamed);
        int size = list.size();
        for (int i = 0; i < size; i++) {
            Object element = list.get(i);
            if (iteration(branch, GoInt.of(i), boxed && element == null ? Nil.INTERFACE : element, boxed) == BREAK) {
                break;
            }
        }
        return size > 0;
    }

    private boolean rangeInteger(Number number, Branch branch) {
        if (branch.pipe().declarations().size() > 1) {
            throw error("can't use " + number + " to iterate over more than one variable", null);
        }
        long end = number.longValue();
        for (long i = 0; i < end; i++) {
            Object element = number instanceof GoInt typed ? GoInt.of(typed.kind(), i) : (Object) i;
            if (iteration(branch, null, element, false) == BREAK) {
                break;
            }
        }
        return end > 0;
    }

    private int iteration(Branch branch, @Nullable Object index, @Nullable Object element, boolean boxed) {
        charge(1);
        int mark = variableTop;
        List<Variable> declarations = branch.pipe().declarations();
        int count = declarations.size();
        if (count > 0 && branch.pipe().assigns()) {
            assign(declarations.get(0).name(), count > 1 ? index : element, count == 1 && boxed);
            if (count > 1) {
                assign(declarations.get(1).name(), element, boxed);
            }
        } else if (count > 0) {
            set(variableTop - 1, element, boxed);
            if (count > 1) {
                set(variableTop - 2, index, false);
            }
        }
        boolean outerBoxed = dotBoxed;
        dotBoxed = boxed;
        int signal = nested(element, branch.body());
        dotBoxed = outerBoxed;
        truncate(mark);
        return signal;
    }

    private void callTemplate(@Nullable Object dot, TemplateCall call) {
        Template caller = template();
        Template called = templates.find(call.name());
        if (called == null) {
            throw error(
                    new Fault.UndefinedTemplate(call.name()),
                    "template " + GoQuote.quote(call.name()) + " not defined",
                    null);
        }
        trace.action(caller, call);
        Object argument = call.pipe() == null ? null : pipeline(dot, call.pipe());
        trace.call(called, caller, call);
        try {
            if (nesting > OWN_STACK_AT && !onOwnStack) {
                onOwnStack(() -> {
                    body(called, argument);
                    return NORMAL;
                });
            } else {
                body(called, argument);
            }
        } catch (TemplateException e) {
            e.calledFrom(caller, call);
            throw e;
        }
        trace.back();
        template = caller;
    }

    // ---------------------------------------------------------------- pipelines and commands

    /** The value of a pipeline; null for nil and for no value. */
    private @Nullable Object pipeline(@Nullable Object dot, Pipe pipe) {
        node = pipe;
        List<Command> commands = pipe.commands();
        Object value = Nil.ABSENT;
        for (int i = 0, size = commands.size(); i < size; i++) {
            value = command(dot, commands.get(i), value);
            if (value == Nil.INTERFACE) {
                value = null;
            }
        }
        List<Variable> declarations = pipe.declarations();
        for (int i = 0, size = declarations.size(); i < size; i++) {
            if (pipe.assigns()) {
                assign(declarations.get(i).name(), value, false);
            } else {
                push(declarations.get(i).name(), value, false);
            }
        }
        resultBoxed = false;
        return value;
    }

    private @Nullable Object command(@Nullable Object dot, Command command, @Nullable Object last) {
        List<Node> arguments = command.arguments();
        Node first = arguments.get(0);
        switch (first.kind()) {
            case IDENTIFIER:
                return function(dot, (Identifier) first, command, arguments, last);
            case FIELD:
                return field(dot, (Field) first, arguments, last);
            case VARIABLE:
                return variable(dot, (Variable) first, arguments, last);
            case CHAIN:
                return chain(dot, (Chain) first, arguments, last);
            case PIPE:
                notAFunction(arguments, last);
                return pipeline(dot, (Pipe) first);
            default:
                node = first;
                notAFunction(arguments, last);
        }
        switch (first.kind()) {
            case DOT:
                return dot;
            case NIL:
                throw error("nil is not a command", null);
            default:
                return literal(first);
        }
    }

    private void notAFunction(List<Node> arguments, @Nullable Object last) {
        if (arguments.size() > 1 || last != Nil.ABSENT) {
            throw error("can't give argument to non-function " + arguments.get(0), null);
        }
    }

    private Object literal(Node literal) {
        node = literal;
        switch (literal.kind()) {
            case BOOL:
                return ((Node.Bool) literal).value();
            case STRING:
                return ((Node.StringLiteral) literal).value();
            case NUMBER:
                Object ideal = ((Node.NumberConstant) literal).value().ideal();
                if (ideal == null) {
                    throw error(literal + " overflows int", null);
                }
                return ideal;
            default:
                throw error("can't evaluate command " + GoQuote.quote(literal.toString()), null);
        }
    }

    // ---------------------------------------------------------------- fields and variables

    private @Nullable Object field(@Nullable Object dot, Field field, List<Node> arguments, @Nullable Object last) {
        node = field;
        resultBoxed = dotBoxed;
        return fields(dot, dot, field, field.names(), arguments, last);
    }

    private @Nullable Object variable(
            @Nullable Object dot, Variable variable, List<Node> arguments, @Nullable Object last) {
        node = variable;
        int slot = slot(variable.name());
        Object value = variableValues[slot];
        resultBoxed = variableBoxed[slot];
        trace.variable(variable.name(), value);
        if (variable.fields().isEmpty()) {
            notAFunction(arguments, last);
            return value;
        }
        return fields(dot, value, variable, variable.fields(), arguments, last);
    }

    private @Nullable Object chain(@Nullable Object dot, Chain chain, List<Node> arguments, @Nullable Object last) {
        node = chain;
        if (chain.term().kind() == Kind.NIL) {
            throw error("indirection through explicit nil in " + chain, null);
        }
        resultBoxed = false;
        Object value = chain.term() instanceof Pipe pipe
                ? pipeline(dot, pipe)
                : function(dot, (Identifier) chain.term(), chain.term(), NO_ARGUMENTS, Nil.ABSENT);
        return fields(dot, value, chain, chain.fields(), arguments, last);
    }

    private @Nullable Object fields(
            @Nullable Object dot,
            @Nullable Object receiver,
            Node whole,
            List<String> names,
            List<Node> arguments,
            @Nullable Object last) {
        Object value = receiver;
        int end = names.size() - 1;
        for (int i = 0; i < end; i++) {
            step = i;
            value = member(dot, names.get(i), whole, NO_ARGUMENTS, Nil.ABSENT, value);
        }
        step = end;
        return member(dot, names.get(end), whole, arguments, last, value);
    }

    /** A field, method or key of {@code receiver}. */
    private @Nullable Object member(
            @Nullable Object dot,
            String name,
            Node whole,
            List<Node> arguments,
            @Nullable Object last,
            @Nullable Object receiver) {
        if (receiver instanceof Map<?, ?> map && !(receiver instanceof GoMap || receiver instanceof GoNamed)) {
            if (arguments.size() > 1 || last != Nil.ABSENT) {
                throw error(name + " is not a method but has arguments", null);
            }
            Object value = map.get(name);
            trace.read(map, name, value);
            resultBoxed = true;
            return value != null ? value : missing(map, name);
        }
        return memberOfOther(dot, name, whole, arguments, last, receiver);
    }

    private @Nullable Object missing(Map<?, ?> map, String name) {
        if (missingKey == MissingKey.ZERO || map.containsKey(name)) {
            Object zero = Builtins.zeroElement(map);
            return zero == null ? Nil.INTERFACE : zero;
        } else if (missingKey == MissingKey.ERROR) {
            throw error("map has no entry for key " + GoQuote.quote(name), null);
        }
        return null;
    }

    private @Nullable Object memberOfOther(
            @Nullable Object dot,
            String name,
            Node whole,
            List<Node> arguments,
            @Nullable Object last,
            @Nullable Object receiver) {
        if (receiver == null) {
            if (missingKey == MissingKey.ERROR) {
                throw error("nil data; no entry for key " + GoQuote.quote(name), null);
            }
            return null;
        } else if (receiver == Nil.INTERFACE) {
            throw error(
                    new Fault.FieldOfNil(Expression.receiver(whole, step), name),
                    "nil pointer evaluating interface {}." + name,
                    null);
        }
        if (receiver instanceof GoNamed named) {
            FunctionSet.Entry method = named.methods().find(name);
            if (method != null) {
                return method(dot, method, whole, name, arguments, last);
            }
        }
        boolean hasArguments = arguments.size() > 1 || last != Nil.ABSENT;
        if (receiver instanceof GoStruct struct && struct.fields().containsKey(name)) {
            if (hasArguments) {
                throw error(name + " has arguments but cannot be invoked as function", null);
            }
            resultBoxed = false;
            return struct.fields().get(name);
        } else if (receiver instanceof Map<?, ?> map) {
            if (hasArguments) {
                throw error(name + " is not a method but has arguments", null);
            }
            Object value = map.get(name);
            trace.read(map, name, value);
            resultBoxed = !(map instanceof GoMap);
            return value != null ? value : missing(map, name);
        }
        if (receiver instanceof GoStruct struct && struct.printedFields().containsKey(name)) {
            throw error(name + " is an unexported field of struct type " + struct.typeName(), null);
        }
        String type = resultBoxed ? "interface {}" : dev.portolan.gotemplate.value.Kind.typeName(receiver);
        throw error(
                new Fault.FieldOfOther(Expression.receiver(whole, step), name, receiver),
                "can't evaluate field " + name + " in type " + type,
                null);
    }

    // ---------------------------------------------------------------- calls

    private @Nullable Object function(
            @Nullable Object dot, Identifier identifier, Node whole, List<Node> arguments, @Nullable Object last) {
        node = identifier;
        Function function = templates.functions().function(identifier.function());
        int given = Math.max(arguments.size() - 1, 0);
        int count = given + (last == Nil.ABSENT ? 0 : 1);
        checkCount(function, given, count);
        charge(1);
        switch (function.special) {
            case AND:
            case OR:
                return andOr(dot, function, arguments, given, last);
            case CALL:
                return callValue(dot, whole, function, arguments, given, last);
            default:
        }
        Object[] values = new Object[count];
        for (int i = 0; i < given; i++) {
            values[i] = argument(dot, function, i, arguments.get(i + 1));
        }
        if (last != Nil.ABSENT) {
            values[given] = assignable(last, function, given, null);
        }
        Object result = invoke(function.body, values, whole, function.name);
        trace.called(function.name, values, result);
        return result;
    }

    private void checkCount(Function function, int given, int count) {
        int parameters = function.parameters.length;
        if (function.variadic) {
            if (count < parameters - 1) {
                throw error(
                        new Fault.ArgumentCount(function.name, parameters - 1, count, true),
                        "wrong number of args for " + function.name + ": want at least " + (parameters - 1) + " got "
                                + given,
                        null);
            }
        } else if (count != parameters) {
            throw error(
                    new Fault.ArgumentCount(function.name, parameters, count, false),
                    "wrong number of args for " + function.name + ": want " + parameters + " got " + count,
                    null);
        }
    }

    private @Nullable Object andOr(
            @Nullable Object dot, Function function, List<Node> arguments, int given, @Nullable Object last) {
        boolean stopAt = function.special == Function.Special.OR;
        Object value = null;
        for (int i = 0; i < given; i++) {
            value = argument(dot, function, i, arguments.get(i + 1));
            if (Truth.of(value) == stopAt) {
                return value;
            }
        }
        return last == Nil.ABSENT ? value : last;
    }

    /** {@code call}: no function is ever a value here, so this only explains why not. */
    private @Nullable Object callValue(
            @Nullable Object dot,
            Node whole,
            Function function,
            List<Node> arguments,
            int given,
            @Nullable Object last) {
        Object callee = last;
        for (int i = 0; i < given; i++) {
            Object value = argument(dot, function, i, arguments.get(i + 1));
            callee = i == 0 ? value : callee;
        }
        String name = given == 0 ? GoFormat.display(callee) : arguments.get(1).toString();
        String reason = callee == null || callee == Nil.INTERFACE
                ? "call of nil"
                : "non-function " + name + " of type " + dev.portolan.gotemplate.value.Kind.typeName(callee);
        node = whole;
        throw error(new Fault.FunctionFailed("call"), "error calling call: ", new FunctionException(reason));
    }

    private @Nullable Object method(
            @Nullable Object dot,
            FunctionSet.Entry method,
            Node whole,
            String name,
            List<Node> arguments,
            @Nullable Object last) {
        Function function = methods.computeIfAbsent(
                method, entry -> new Function(name, entry.signature(), entry.function(), false));
        int given = Math.max(arguments.size() - 1, 0);
        int count = given + (last == Nil.ABSENT ? 0 : 1);
        checkCount(function, given, count);
        Object[] values = new Object[count];
        for (int i = 0; i < given; i++) {
            values[i] = argument(dot, function, i, arguments.get(i + 1));
        }
        if (last != Nil.ABSENT) {
            values[given] = assignable(last, function, given, null);
        }
        resultBoxed = false;
        return invoke(function.body, values, whole, name);
    }

    private @Nullable Object invoke(TemplateFunction body, @Nullable Object[] values, Node whole, String name) {
        Template running = template;
        try {
            return body.call(new Call(this, values));
        } catch (FunctionException | TemplateException | ParseException e) {
            template = running;
            node = whole;
            Fault fault = e instanceof ComparisonException comparison
                    ? new Fault.NotComparable(name, comparison.left(), comparison.right())
                    : new Fault.FunctionFailed(name);
            throw error(fault, "error calling " + name + ": ", e);
        } catch (RuntimeException e) {
            // Go turns a function's panic into an error of the call.
            template = running;
            node = whole;
            throw error(
                    new Fault.FunctionFailed(name),
                    "error calling " + name + ": ",
                    new FunctionException(String.valueOf(e.getMessage()), e));
        }
    }

    // ---------------------------------------------------------------- arguments

    private @Nullable Object argument(@Nullable Object dot, Function function, int i, Node argument) {
        node = argument;
        switch (argument.kind()) {
            case FIELD:
                return assignable(field(dot, (Field) argument, NO_ARGUMENTS, Nil.ABSENT), function, i, argument);
            case VARIABLE:
                return assignable(variable(dot, (Variable) argument, NO_ARGUMENTS, Nil.ABSENT), function, i, argument);
            case DOT:
                return assignable(dot, function, i, argument);
            case PIPE:
                return assignable(pipeline(dot, (Pipe) argument), function, i, argument);
            case IDENTIFIER:
                return assignable(
                        function(dot, (Identifier) argument, argument, NO_ARGUMENTS, Nil.ABSENT),
                        function,
                        i,
                        argument);
            case CHAIN:
                return assignable(chain(dot, (Chain) argument, NO_ARGUMENTS, Nil.ABSENT), function, i, argument);
            case NIL:
                ParameterType type = function.parameter(i);
                if (!type.canBeNil()) {
                    throw mismatch(function, type, argument, null, "cannot assign nil to " + type.name());
                }
                return type.zero();
            default:
                return constant(function, function.parameter(i), argument);
        }
    }

    private Object constant(Function function, ParameterType type, Node argument) {
        switch (type.code()) {
            case ANY, REFLECT_VALUE:
                return literal(argument);
            case STRING:
                if (argument instanceof Node.StringLiteral string) {
                    return string.value();
                }
                throw mismatch(function, type, argument, literal(argument), "expected string; found " + argument);
            case BOOL:
                if (argument instanceof Node.Bool bool) {
                    return bool.value();
                }
                throw mismatch(function, type, argument, literal(argument), "expected bool; found " + argument);
            case SIGNED:
                if (argument instanceof Node.NumberConstant number
                        && number.value().integer() != null) {
                    return type.integer(number.value().integer());
                }
                throw mismatch(function, type, argument, literal(argument), "expected integer; found " + argument);
            case UNSIGNED:
                if (argument instanceof Node.NumberConstant number
                        && number.value().unsigned() != null) {
                    return type.integer(number.value().unsigned());
                }
                throw mismatch(
                        function, type, argument, literal(argument), "expected unsigned integer; found " + argument);
            case FLOAT:
                if (argument instanceof Node.NumberConstant number
                        && number.value().floating() != null) {
                    return number.value().floating();
                }
                throw mismatch(function, type, argument, literal(argument), "expected float; found " + argument);
            default:
                throw error("can't handle " + argument + " for arg of type " + type.name(), null);
        }
    }

    private @Nullable Object assignable(@Nullable Object value, Function function, int i, @Nullable Node argument) {
        ParameterType type = function.parameter(i);
        if (value == null) {
            if (!type.canBeNil()) {
                throw mismatch(function, type, argument, null, "invalid value; expected " + type.name());
            }
            return type.zero();
        } else if (value == Nil.INTERFACE) {
            if (type.code() == ParameterType.Code.REFLECT_VALUE) {
                return function.builtin ? value : null;
            } else if (type.code() == ParameterType.Code.ANY) {
                return null;
            }
            throw mismatch(
                    function,
                    type,
                    argument,
                    null,
                    "wrong type for value; expected " + type.name() + "; got interface {}");
        } else if (!type.accepts(value)) {
            throw mismatch(
                    function,
                    type,
                    argument,
                    value,
                    "wrong type for value; expected " + type.name() + "; got "
                            + dev.portolan.gotemplate.value.Kind.typeName(value));
        }
        return value;
    }

    /** @param argument what gave the argument, or null if it came through the pipeline */
    private TemplateException mismatch(
            Function function, ParameterType type, @Nullable Node argument, @Nullable Object value, String reason) {
        String shown = argument == null ? "" : argument instanceof Pipe ? "(" + argument + ")" : argument.toString();
        return error(new Fault.ArgumentType(function.name, type.name(), shown, value), reason, null);
    }

    // ---------------------------------------------------------------- variables

    private void push(String name, @Nullable Object value, boolean boxed) {
        if (variableTop == variableNames.length) {
            int capacity = variableTop * 2;
            variableNames = Arrays.copyOf(variableNames, capacity);
            variableValues = Arrays.copyOf(variableValues, capacity);
            variableBoxed = Arrays.copyOf(variableBoxed, capacity);
        }
        variableNames[variableTop] = name;
        variableTop++;
        set(variableTop - 1, value, boxed);
    }

    private void set(int slot, @Nullable Object value, boolean boxed) {
        variableValues[slot] = value;
        variableBoxed[slot] = boxed;
        trace.assigned(variableNames[slot], value);
    }

    private void assign(String name, @Nullable Object value, boolean boxed) {
        set(slot(name), value, boxed);
    }

    private int slot(String name) {
        String[] names = variableNames;
        for (int i = variableTop - 1; i >= variableBase; i--) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        throw error("undefined variable: " + name, null);
    }

    private void truncate(int mark) {
        while (variableTop > mark) {
            variableValues[--variableTop] = null;
        }
    }

    // ---------------------------------------------------------------- errors

    private Template template() {
        if (template == null) {
            throw new IllegalStateException("no template runs");
        }
        return template;
    }

    private TemplateException error(String reason, @Nullable Throwable cause) {
        return error(Fault.OTHER, reason, cause);
    }

    private TemplateException error(Fault fault, String reason, @Nullable Throwable cause) {
        return new TemplateException(template, node, fault, reason, cause);
    }
}
