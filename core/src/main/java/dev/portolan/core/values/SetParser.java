package dev.portolan.core.values;

import dev.portolan.core.problem.Problem;
import dev.portolan.core.secret.Mask;
import dev.portolan.gotemplate.format.GoJson;
import dev.portolan.gotemplate.format.GoJsonException;
import dev.portolan.gotemplate.format.GoQuote;
import dev.portolan.gotemplate.value.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The grammar of {@code --set} and its siblings. Each method reads one argument into a tree of values, of which existing
 * parts are changed in place. Stateless, so safe for use by many threads with different trees.
 *
 * <pre>{@code
 * SetParser.set("image.tag=1.2,ports[0]=80,hosts={a,b}", values);
 * }</pre>
 *
 * @see <a href="https://github.com/helm/helm/blob/v4.1.4/pkg/strvals/parser.go">Helm's parser</a>
 */
public final class SetParser {
    /** The largest index of a list. */
    public static final int MAX_INDEX = 65_536;

    /** How many names a path may have after the first. */
    public static final int MAX_NESTING = 30;

    private static final int EOF = -1;

    private final String text;
    private final Map<String, @Nullable Object> root;
    private final Mode mode;
    private final UnaryOperator<String> files;
    private int position;

    private enum Mode {
        TYPED,
        STRING,
        JSON,
        FILE,
        LITERAL
    }

    /** How a step ended. */
    private enum End {
        /** There may be more. */
        MORE,
        /** The argument is used up; what was being built is left as it is. */
        INPUT
    }

    private SetParser(String text, Map<String, @Nullable Object> root, Mode mode, UnaryOperator<String> files) {
        this.text = text;
        this.root = root;
        this.mode = mode;
        this.files = files;
    }

    /**
     * {@code --set}: numbers, booleans and null are recognised.
     *
     * @throws ValuesException if Helm would refuse the argument
     */
    public static void set(String argument, Map<String, @Nullable Object> into) {
        new SetParser(argument, into, Mode.TYPED, UnaryOperator.identity()).parse();
    }

    /**
     * {@code --set-string}: every value is a text.
     *
     * @throws ValuesException if Helm would refuse the argument
     */
    public static void setString(String argument, Map<String, @Nullable Object> into) {
        new SetParser(argument, into, Mode.STRING, UnaryOperator.identity()).parse();
    }

    /**
     * {@code --set-json} with paths: values are JSON. An argument that is a JSON object is for {@link ValuesMerger}.
     *
     * @throws ValuesException if Helm would refuse the argument
     */
    public static void setJson(String argument, Map<String, @Nullable Object> into) {
        new SetParser(argument, into, Mode.JSON, UnaryOperator.identity()).parse();
    }

    /**
     * {@code --set-file}: values are what {@code files} gives for the paths in the argument.
     *
     * @throws ValuesException if Helm would refuse the argument
     */
    public static void setFile(String argument, Map<String, @Nullable Object> into, UnaryOperator<String> files) {
        new SetParser(argument, into, Mode.FILE, files).parse();
    }

    /**
     * {@code --set-literal}: one path, and a text to the end of the argument, in which nothing is special.
     *
     * @throws ValuesException if Helm would refuse the argument
     */
    public static void setLiteral(String argument, Map<String, @Nullable Object> into) {
        new SetParser(argument, into, Mode.LITERAL, UnaryOperator.identity()).parse();
    }

    // argument: (entry (',' entry)*)?
    private void parse() {
        while (entry(root, 0) == End.MORE) {
            // one entry after the other
        }
    }

    // entry: name ('[' index ']' item | '.' entry | '=' value)
    private End entry(Map<String, @Nullable Object> data, int nesting) {
        Part name = until(mode == Mode.LITERAL ? "=[." : "=[,.");
        String key = name.text;
        return switch (name.stop) {
            case EOF -> {
                if (key.isEmpty()) {
                    yield End.INPUT;
                }
                throw failure("key " + GoQuote.quote(key) + " has no value");
            }
            case '[' -> indexed(data, key, nesting);
            case '.' -> nested(data, key, nesting + 1);
            case ',' -> throw failure("key " + GoQuote.quote(key) + " has no value (cannot end with ,)");
            default -> assigned(data, key);
        };
    }

    private End assigned(Map<String, @Nullable Object> data, String key) {
        Value value = value();
        put(data, key, value.content);
        return value.end;
    }

    private End nested(Map<String, @Nullable Object> data, String key, int nesting) {
        if (nesting > MAX_NESTING) {
            throw failure("value name nested level is greater than maximum supported nested level of " + MAX_NESTING);
        }
        Map<String, @Nullable Object> inner = data.containsKey(key) ? map(data.get(key)) : new LinkedHashMap<>();
        End end = entry(inner, nesting);
        if (end == End.MORE && inner.isEmpty()) {
            throw failure("key map " + GoQuote.quote(key) + " has no value");
        }
        if (!inner.isEmpty()) {
            put(data, key, inner);
        }
        return end;
    }

    private End indexed(Map<String, @Nullable Object> data, String key, int nesting) {
        Integer index = index();
        if (index == null) {
            return End.INPUT;
        }
        List<@Nullable Object> list = data.containsKey(key) ? list(data.get(key)) : new ArrayList<>();
        End end = item(list, index, nesting);
        put(data, key, list);
        return end;
    }

    // item: '=' value | '.' entry | '[' index ']' item
    private End item(List<@Nullable Object> list, int index, int nesting) {
        if (index < 0) {
            throw failure("negative " + index + " index not allowed");
        }
        Part between = until("[.=");
        if (!between.text.isEmpty()) {
            throw failure("unexpected data at end of array index: " + runes(between.text));
        }
        return switch (between.stop) {
            case EOF -> End.INPUT;
            case '=' -> {
                // An empty value at the end of the input: the end is met again by the next entry.
                setIndex(list, index, value().content);
                yield End.MORE;
            }
            case '[' -> itemItem(list, index, nesting);
            default -> itemEntry(list, index, nesting);
        };
    }

    private End itemItem(List<@Nullable Object> list, int index, int nesting) {
        Integer inner = index();
        if (inner == null) {
            return End.INPUT;
        }
        Object existing = index < list.size() ? list.get(index) : null;
        List<@Nullable Object> innerList = existing == null ? new ArrayList<>() : list(existing);
        End end = item(innerList, inner, nesting);
        if (end == End.MORE) {
            setIndex(list, index, innerList);
        }
        return end;
    }

    @SuppressWarnings("unchecked") // by the value model
    private End itemEntry(List<@Nullable Object> list, int index, int nesting) {
        Map<String, @Nullable Object> inner;
        if (index < list.size() && list.get(index) instanceof Map) {
            inner = (Map<String, @Nullable Object>) list.get(index);
        } else {
            inner = new LinkedHashMap<>();
            if (index < list.size()) {
                list.set(index, inner);
            }
        }
        End end = entry(inner, nesting);
        if (end == End.MORE) {
            setIndex(list, index, inner);
        }
        return end;
    }

    private void setIndex(List<@Nullable Object> list, int index, @Nullable Object value) {
        if (index > MAX_INDEX) {
            throw failure("index of " + index + " is greater than maximum supported index of " + MAX_INDEX);
        }
        while (list.size() <= index) {
            list.add(null);
        }
        list.set(index, value);
    }

    private record Value(@Nullable Object content, End end) {}

    // value: '{' scalar (',' scalar)* '}' | scalar | json
    private Value value() {
        if (mode == Mode.LITERAL) {
            String rest = text.substring(position);
            position = text.length();
            return new Value(rest, End.MORE);
        } else if (mode == Mode.JSON) {
            return new Value(json(), End.MORE);
        } else if (position >= text.length()) {
            return new Value("", End.INPUT);
        } else if (text.charAt(position) == '{') {
            position++;
            return new Value(list(), End.MORE);
        }
        return new Value(scalar(until(",").text), End.MORE);
    }

    private List<@Nullable Object> list() {
        List<@Nullable Object> list = new ArrayList<>();
        while (true) {
            Part part = until(",}");
            if (part.stop == EOF) {
                throw failure("list must terminate with '}'");
            }
            list.add(scalar(part.text));
            if (part.stop == '}') {
                if (position < text.length() && text.charAt(position) == ',') {
                    position++;
                }
                return list;
            }
        }
    }

    private @Nullable Object json() {
        if (isBlankEntry()) {
            return null;
        }
        int end = JsonExtent.end(text, position);
        Object value;
        try {
            value = GoJson.read(text.substring(position, end));
        } catch (GoJsonException e) {
            throw failure(String.valueOf(e.getMessage()));
        }
        position = end;
        // What stands between the value and a comma is the next entry's name.
        isBlankEntry();
        return value;
    }

    /** Skips blanks and a comma after them; whether nothing else was met. */
    private boolean isBlankEntry() {
        while (position < text.length()) {
            int c = text.codePointAt(position);
            if (c == ',') {
                position++;
                return true;
            }
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                return false;
            }
            position += Character.charCount(c);
        }
        return true;
    }

    private @Nullable Object scalar(String value) {
        if (mode == Mode.FILE) {
            return files.apply(value);
        } else if (mode == Mode.STRING) {
            return value;
        } else if (value.equalsIgnoreCase("true")) {
            return true;
        } else if (value.equalsIgnoreCase("false")) {
            return false;
        } else if (value.equalsIgnoreCase("null")) {
            return null;
        } else if (value.equals("0")) {
            return 0L;
        } else if (!value.isEmpty() && value.charAt(0) != '0') {
            Long number = integer(value);
            return number != null ? number : value;
        }
        return value;
    }

    private static @Nullable Long integer(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= '0' && c <= '9' || i == 0 && text.length() > 1 && (c == '-' || c == '+'))) {
                return null;
            }
        }
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    // index: digits, up to ']'; null at the end of the input
    private @Nullable Integer index() {
        Part part = until("]");
        if (part.stop == EOF) {
            return null;
        }
        String digits = part.text;
        Long index = digits.isEmpty() ? null : integer(digits);
        if (index == null) {
            boolean number = digits.matches("[-+]?[0-9]+");
            throw failure("error parsing index: strconv.Atoi: parsing " + GoQuote.quote(digits) + ": "
                    + (number ? "value out of range" : "invalid syntax"));
        }
        // Any index beyond the limit is refused alike, but only when it is used.
        if (index > Integer.MAX_VALUE) {
            throw failure("index of " + index + " is greater than maximum supported index of " + MAX_INDEX);
        } else if (index < Integer.MIN_VALUE) {
            throw failure("negative " + index + " index not allowed");
        }
        return index.intValue();
    }

    private record Part(String text, int stop) {}

    /** The text up to one of {@code stops}, which is used up; a backslash takes the next character as it is. */
    private Part until(String stops) {
        StringBuilder part = new StringBuilder();
        while (position < text.length()) {
            char c = text.charAt(position++);
            if (stops.indexOf(c) >= 0) {
                return new Part(part.toString(), c);
            } else if (c == '\\' && mode != Mode.LITERAL) {
                if (position < text.length()) {
                    part.append(text.charAt(position++));
                }
            } else {
                part.append(c);
            }
        }
        return new Part(part.toString(), EOF);
    }

    /** A name that is empty is read but sets nothing. */
    private static void put(Map<String, @Nullable Object> data, String key, @Nullable Object value) {
        if (!key.isEmpty()) {
            data.put(key, value);
        }
    }

    @SuppressWarnings("unchecked") // by the value model
    private Map<String, @Nullable Object> map(@Nullable Object value) {
        if (value instanceof Map) {
            return (Map<String, @Nullable Object>) value;
        }
        throw conversion(value, "map[string]interface {}");
    }

    @SuppressWarnings("unchecked") // by the value model
    private List<@Nullable Object> list(@Nullable Object value) {
        if (value instanceof List) {
            return (List<@Nullable Object>) value;
        }
        throw conversion(value, "[]interface {}");
    }

    private ValuesException conversion(@Nullable Object value, String wanted) {
        String found = value == null ? "nil" : Kind.typeName(value);
        return failure("unable to parse key: interface conversion: interface {} is " + found + ", not " + wanted);
    }

    /** A Go slice of runes as {@code %q} prints it. */
    private static String runes(String text) {
        StringBuilder quoted = new StringBuilder("[");
        text.codePoints()
                .forEach(c -> quoted.append(quoted.length() > 1 ? " " : "").append(GoQuote.quoteRune(c)));
        return quoted.append(']').toString();
    }

    private ValuesException failure(String message) {
        String hint = switch (mode) {
            case JSON -> "write path=JSON in single quotes, so that the shell leaves JSON's own quotes";
            case LITERAL -> "write path=text; the text is taken as it stands";
            default -> "a comma, a dot or a bracket that belongs to the text has a backslash before it";
        };
        Problem problem = Problem.of("set-argument", message)
                .with("argument", Mask.argument(text), null)
                .hint(hint);
        return new ValuesException(problem, message);
    }
}
