package dev.portolan.gotemplate.exec;

import dev.portolan.gotemplate.function.FunctionSet;
import dev.portolan.gotemplate.function.Signature;
import dev.portolan.gotemplate.function.TemplateFunction;
import dev.portolan.gotemplate.parse.Node.Template;
import dev.portolan.gotemplate.parse.TemplateParser;
import dev.portolan.gotemplate.text.SourceText;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Functions made ready to run, Go's own included. Templates are parsed against a table and run with the same one.
 * Safe for use by many threads.
 */
public final class FunctionTable {
    private static final long CACHE_LIMIT = 8L << 20;

    private final FunctionSet set;
    private final Map<String, Map<String, Template>> cache = new ConcurrentHashMap<>();
    private final AtomicLong cachedCharacters = new AtomicLong();
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();

    /** By number, grown as templates name more of the set's functions. Copied on each change, for runs read it. */
    private volatile Function[] functions = {};

    private FunctionTable(FunctionSet set) {
        this.set = set;
    }

    /** What runs: its parameters' types are read once. */
    static final class Function {
        enum Special {
            NONE,
            AND,
            OR,
            CALL
        }

        final String name;
        final TemplateFunction body;
        final ParameterType[] parameters;
        final boolean variadic;
        final boolean builtin;
        final Special special;

        Function(String name, Signature signature, TemplateFunction body, boolean builtin) {
            this.name = name;
            this.body = body;
            this.parameters = signature.parameters().stream()
                    .map(parameter -> ParameterType.parse(parameter.type()))
                    .toArray(ParameterType[]::new);
            this.variadic = signature.variadic();
            this.builtin = builtin;
            this.special = !builtin
                    ? Special.NONE
                    : switch (name) {
                        case "and" -> Special.AND;
                        case "or" -> Special.OR;
                        case "call" -> Special.CALL;
                        default -> Special.NONE;
                    };
        }

        /** The type of argument {@code i}. */
        ParameterType parameter(int i) {
            return parameters[Math.min(i, parameters.length - 1)];
        }
    }

    /** A table of Go's functions and {@code functions}, of which those with a name of Go's replace it. */
    public static FunctionTable of(FunctionSet functions) {
        return new FunctionTable(functions);
    }

    /** What a template calls by this name, or null. */
    public FunctionSet.@Nullable Entry find(String name) {
        FunctionSet.Entry entry = set.find(name);
        return entry != null ? entry : Builtins.find(name);
    }

    /** The number by which templates call this function, or -1 if there is none. */
    private int number(String name) {
        Integer known = numbers.get(name);
        return known != null ? known : add(name);
    }

    private synchronized int add(String name) {
        Integer known = numbers.get(name);
        if (known != null) {
            return known;
        }
        boolean builtin = set.find(name) == null;
        FunctionSet.Entry entry = find(name);
        if (entry == null) {
            return -1;
        }
        int number = functions.length;
        Function[] more = Arrays.copyOf(functions, number + 1);
        more[number] = new Function(name, entry.signature(), entry.function(), builtin);
        functions = more;
        numbers.put(name, number);
        return number;
    }

    /**
     * Parses {@code source}.
     *
     * @return the templates in it, its own last
     * @throws dev.portolan.gotemplate.parse.ParseException if the text is malformed
     */
    public Map<String, Template> parse(SourceText source) {
        return TemplateParser.parse(source, this::number);
    }

    /** The same for a text that is likely to come again; the results are kept, within bounds. */
    Map<String, Template> parseCached(String name, String text) {
        String key = name + '\n' + text;
        Map<String, Template> parsed = cache.get(key);
        if (parsed == null) {
            parsed = parse(SourceText.of(name, text));
            if (cachedCharacters.addAndGet(text.length()) > CACHE_LIMIT) {
                cache.clear();
                cachedCharacters.set(text.length());
            }
            cache.put(key, parsed);
        }
        return parsed;
    }

    Function function(int number) {
        return functions[number];
    }
}
