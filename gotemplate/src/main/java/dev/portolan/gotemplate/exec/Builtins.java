package dev.portolan.gotemplate.exec;

import dev.portolan.gotemplate.format.GoFormat;
import dev.portolan.gotemplate.format.GoQuote;
import dev.portolan.gotemplate.function.Call;
import dev.portolan.gotemplate.function.FunctionException;
import dev.portolan.gotemplate.function.FunctionSet.Entry;
import dev.portolan.gotemplate.value.GoInt;
import dev.portolan.gotemplate.value.GoMap;
import dev.portolan.gotemplate.value.GoNamed;
import dev.portolan.gotemplate.value.GoSlice;
import dev.portolan.gotemplate.value.GoString;
import dev.portolan.gotemplate.value.GoStruct;
import dev.portolan.gotemplate.value.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The functions that Go's templates bring along. {@code and}, {@code or} and {@code call} are done by {@link Executor},
 * for they do not evaluate all arguments or need their text.
 *
 * @see <a href="https://github.com/golang/go/blob/go1.25.9/src/text/template/funcs.go">funcs.go</a>
 */
final class Builtins {
    private Builtins() {}

    static @Nullable Entry find(String name) {
        return switch (name) {
            case "and", "or" ->
                Entry.of(name, "(arg0 reflect.Value, args ...reflect.Value) reflect.Value", Builtins::unreachable);
            case "call" ->
                Entry.of(name, "(fn reflect.Value, args ...reflect.Value) reflect.Value", Builtins::unreachable);
            case "html" -> Entry.of(name, "(args ...any) string", call -> html(text(call)));
            case "index" ->
                Entry.of(name, "(item reflect.Value, indexes ...reflect.Value) reflect.Value", Builtins::index);
            case "slice" ->
                Entry.of(name, "(item reflect.Value, indexes ...reflect.Value) reflect.Value", Builtins::slice);
            case "js" -> Entry.of(name, "(args ...any) string", call -> javaScript(text(call)));
            case "len" -> Entry.of(name, "(item reflect.Value) int", Builtins::length);
            case "not" -> Entry.of(name, "(arg reflect.Value) bool", call -> !Truth.of(call.get(0)));
            case "print" -> Entry.of(name, "(args ...any) string", call -> GoFormat.sprint(call.rest(0)));
            case "printf" -> Entry.of(name, "(format string, args ...any) string", Builtins::printf);
            case "println" -> Entry.of(name, "(args ...any) string", call -> GoFormat.sprintln(call.rest(0)));
            case "urlquery" -> Entry.of(name, "(args ...any) string", call -> urlQuery(text(call)));
            case "eq" -> Entry.of(name, "(arg1 reflect.Value, arg2 ...reflect.Value) bool", Builtins::equal);
            case "ge" -> Entry.of(name, "(arg1 reflect.Value, arg2 reflect.Value) bool", call -> !less(call));
            case "gt" -> Entry.of(name, "(arg1 reflect.Value, arg2 reflect.Value) bool", call -> !lessOrEqual(call));
            case "le" -> Entry.of(name, "(arg1 reflect.Value, arg2 reflect.Value) bool", Builtins::lessOrEqual);
            case "lt" -> Entry.of(name, "(arg1 reflect.Value, arg2 reflect.Value) bool", Builtins::less);
            case "ne" ->
                Entry.of(
                        name,
                        "(arg1 reflect.Value, arg2 reflect.Value) bool",
                        call -> !Comparison.equal(plain(call.get(0)), plain(call.get(1))));
            default -> null;
        };
    }

    private static @Nullable Object unreachable(Call call) {
        throw new IllegalStateException("done by the executor");
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value == Nil.INTERFACE ? null : value;
    }

    private static String printf(Call call) {
        List<@Nullable Object> arguments = call.rest(1);
        return GoFormat.sprintf(call.string(0), arguments);
    }

    /** What the escaping functions work on: one string as it is, else as {@code print} shows it. */
    private static String text(Call call) {
        if (call.count() == 1 && call.get(0) instanceof String text) {
            return text;
        }
        List<Object> shown = new ArrayList<>();
        for (Object argument : call.rest(0)) {
            shown.add(argument == null ? "<no value>" : argument);
        }
        return GoFormat.sprint(shown);
    }

    // ---------------------------------------------------------------- comparison

    private static boolean equal(Call call) {
        if (call.count() < 2) {
            throw new FunctionException("missing argument for comparison");
        }
        Object first = plain(call.get(0));
        for (int i = 1; i < call.count(); i++) {
            if (Comparison.equal(first, plain(call.get(i)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean less(Call call) {
        return Comparison.less(plain(call.get(0)), plain(call.get(1)));
    }

    private static boolean lessOrEqual(Call call) {
        return less(call) || Comparison.equal(plain(call.get(0)), plain(call.get(1)));
    }

    // ---------------------------------------------------------------- indexing

    private static @Nullable Object index(Call call) {
        Object item = plain(call.get(0));
        if (item == null) {
            throw new FunctionException("index of untyped nil");
        }
        for (int i = 1; i < call.count(); i++) {
            Object index = plain(call.get(i));
            if (item == null) {
                throw new FunctionException("index of nil pointer");
            } else if (item instanceof String text) {
                item = byteAt(text, position(index, GoString.length(text)));
            } else if (item instanceof List<?> list) {
                int position = position(index, list.size());
                if (position == list.size()) {
                    throw new FunctionException("reflect: slice index out of range");
                }
                item = list.get(position);
            } else if (item instanceof Map<?, ?> map) {
                item = entry(map, index);
            } else {
                throw new FunctionException("can't index item of type " + pointedTo(item));
            }
        }
        return item;
    }

    private static Object byteAt(String text, int position) {
        if (GoString.isAscii(text)) {
            if (position == text.length()) {
                throw new FunctionException("reflect: string index out of range");
            }
            return GoInt.of(Kind.UINT8, text.charAt(position));
        }
        byte[] bytes = GoString.bytes(text);
        if (position == bytes.length) {
            throw new FunctionException("reflect: string index out of range");
        }
        return GoInt.of(Kind.UINT8, bytes[position] & 0xFF);
    }

    private static @Nullable Object entry(Map<?, ?> map, @Nullable Object index) {
        String keyType = keyType(map);
        if (index == null && !keyType.equals("interface {}")) {
            throw new FunctionException("value is nil; should be of type " + keyType);
        } else if (index != null
                && !keyType.equals("interface {}")
                && !Kind.typeName(index).equals(keyType)) {
            throw new FunctionException("value has type " + Kind.typeName(index) + "; should be " + keyType);
        }
        Object value = index == null ? null : map.get(index);
        return value == null && (index == null || !map.containsKey(index)) ? zeroElement(map) : value;
    }

    private static String typeName(Map<?, ?> map) {
        return map instanceof GoNamed named ? named.underlyingType() : Kind.typeName(map);
    }

    private static String keyType(Map<?, ?> map) {
        String type = typeName(map);
        return type.startsWith("map[") ? type.substring(4, type.indexOf(']')) : "string";
    }

    /** The zero of a map's elements: nil, but for maps of another Go type. */
    static @Nullable Object zeroElement(Map<?, ?> map) {
        if (!(map instanceof GoMap || map instanceof GoNamed)) {
            return null;
        }
        String type = typeName(map);
        return switch (type.substring(type.indexOf(']') + 1)) {
            case "string" -> "";
            case "bool" -> false;
            case "int" -> GoInt.of(0);
            case "int64" -> 0L;
            case "float64" -> 0.0;
            case "[]uint8" -> GoSlice.of("uint8", List.of());
            default -> null;
        };
    }

    /** An index, which may be one past the end. */
    private static int position(@Nullable Object index, int length) {
        if (index == null) {
            throw new FunctionException("cannot index slice/array with nil");
        } else if (!(index instanceof Long || index instanceof GoInt)) {
            throw new FunctionException("cannot index slice/array with type " + Kind.typeName(index));
        }
        long position = ((Number) index).longValue();
        if (position < 0 || position > length) {
            throw new FunctionException("index out of range: " + position);
        }
        return (int) position;
    }

    private static Object slice(Call call) {
        Object item = plain(call.get(0));
        int given = call.count() - 1;
        if (item == null) {
            throw new FunctionException("slice of untyped nil");
        } else if (given > 3) {
            throw new FunctionException("too many slice indexes: " + given);
        } else if (!(item instanceof String || item instanceof List)) {
            throw new FunctionException("can't slice item of type " + Kind.typeName(item));
        } else if (item instanceof String && given == 3) {
            throw new FunctionException("cannot 3-index slice a string");
        }
        int length = item instanceof String text ? GoString.length(text) : ((List<?>) item).size();
        int[] bounds = {0, length, length};
        for (int i = 0; i < given; i++) {
            bounds[i] = position(plain(call.get(i + 1)), length);
        }
        if (bounds[0] > bounds[1]) {
            throw new FunctionException("invalid slice index: " + bounds[0] + " > " + bounds[1]);
        } else if (given == 3 && bounds[1] > bounds[2]) {
            throw new FunctionException("invalid slice index: " + bounds[1] + " > " + bounds[2]);
        }
        if (item instanceof String text) {
            return GoString.slice(text, bounds[0], bounds[1]);
        }
        List<?> part = ((List<?>) item).subList(bounds[0], bounds[1]);
        return item instanceof GoSlice typed ? GoSlice.of(typed.elementType(), part) : new ArrayList<>(part);
    }

    private static Object length(Call call) {
        Object item = call.get(0);
        if (item == Nil.INTERFACE) {
            throw new FunctionException("len of nil pointer");
        } else if (item == null) {
            throw new FunctionException("reflect: call of reflect.Value.Type on zero Value");
        } else if (item instanceof String text) {
            return GoInt.of(GoString.length(text));
        } else if (item instanceof Map<?, ?> map) {
            return GoInt.of(map.size());
        } else if (item instanceof List<?> list) {
            return GoInt.of(list.size());
        }
        throw new FunctionException("len of type " + pointedTo(item));
    }

    /** The type of a value, for a pointer what it points to. */
    private static String pointedTo(Object item) {
        String type = Kind.typeName(item);
        return item instanceof GoStruct && type.startsWith("*") ? type.substring(1) : type;
    }

    // ---------------------------------------------------------------- escaping

    private static String html(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case 0 -> escaped.append('\uFFFD');
                case '"' -> escaped.append("&#34;");
                case '\'' -> escaped.append("&#39;");
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static String javaScript(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        int i = 0;
        while (i < text.length()) {
            int rune = text.codePointAt(i);
            i += Character.charCount(rune);
            switch (rune) {
                case '\\' -> escaped.append("\\\\");
                case '\'' -> escaped.append("\\'");
                case '"' -> escaped.append("\\\"");
                case '<', '>', '&', '=' -> unicodeEscape(escaped, rune);
                default -> {
                    if (rune < ' ' || rune >= 0x80 && !GoQuote.isPrint(rune)) {
                        unicodeEscape(escaped, rune >= 0xD800 && rune <= 0xDFFF ? 0xFFFD : rune);
                    } else {
                        escaped.appendCodePoint(rune);
                    }
                }
            }
        }
        return escaped.toString();
    }

    private static void unicodeEscape(StringBuilder text, int rune) {
        text.append(GoFormat.sprintf("\\u%04X", GoInt.of(rune)));
    }

    private static String urlQuery(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (byte b : GoString.bytes(text)) {
            char c = (char) (b & 0xFF);
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (plain || "-_.~".indexOf(c) >= 0) {
                escaped.append(c);
            } else if (c == ' ') {
                escaped.append('+');
            } else {
                escaped.append('%');
                escaped.append("0123456789ABCDEF".charAt(c >> 4)).append("0123456789ABCDEF".charAt(c & 0xF));
            }
        }
        return escaped.toString();
    }
}
