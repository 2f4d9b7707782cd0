package dev.portolan.core.yaml;

import dev.portolan.gotemplate.format.GoFloat;
import dev.portolan.gotemplate.format.GoJson;
import dev.portolan.gotemplate.value.GoInt;
import dev.portolan.gotemplate.value.GoMap;
import dev.portolan.gotemplate.value.GoSlice;
import dev.portolan.gotemplate.value.GoString;
import dev.portolan.gotemplate.value.GoStruct;
import dev.portolan.gotemplate.value.Kind;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values to YAML, byte for byte as Helm's {@code toYaml} and {@code toYamlPretty}. For the former the value becomes JSON,
 * which is read as YAML and written again; that detour shows in numbers and in strings with control characters, so this
 * class takes it into account without making it. For one value and one thread.
 *
 * @see <a href="https://github.com/yaml/go-yaml/blob/v2.4.2/emitterc.go">go-yaml v2, emitterc.go</a>
 */
final class YamlWriter {
    private static final double EXACT_LIMIT = 1e15;
    private static final double INTEGER_FORM_LIMIT = 1e21;
    private static final double UNSIGNED_LIMIT = 0x1p64;

    /** The reader of the detour knows no longer keys, quotes and escapes counted. */
    private static final int LONGEST_KEY = 1024;

    private final Dialect dialect;
    private final BlockEmitter emitter;
    private int depth;

    private YamlWriter(Dialect dialect) {
        this.dialect = dialect;
        emitter = new BlockEmitter(dialect);
    }

    static String write(@Nullable Object value, Dialect dialect) {
        YamlWriter writer = new YamlWriter(dialect);
        writer.append(value, false);
        return writer.emitter.finish();
    }

    private void append(@Nullable Object value, boolean inMapping) {
        if (value instanceof String text) {
            appendString(text);
        } else if (value instanceof Map<?, ?> map) {
            appendMap(map);
        } else if (value instanceof List<?> list) {
            appendList(list, inMapping);
        } else if (value == null) {
            emitter.word("null");
        } else if (value instanceof Double number) {
            emitter.word(dialect == Dialect.PRETTY ? float64(number) : number(number));
        } else if (value instanceof Boolean || value instanceof Long || value instanceof GoInt) {
            emitter.word(value.toString());
        } else if (value instanceof GoStruct struct) {
            appendStruct(struct, inMapping);
        } else {
            throw YamlException.writing(
                    "json: unsupported type: " + value.getClass().getName());
        }
    }

    /** go-yaml v3 writes structs itself: fields in lower case in their own order, and times as such. */
    private void appendStruct(GoStruct struct, boolean inMapping) {
        Object json = struct.json();
        if (dialect == Dialect.HELM) {
            append(json, inMapping);
        } else if (struct.typeName().equals("time.Time")) {
            emitter.word(String.valueOf(json));
        } else if (json instanceof Map && !struct.fields().isEmpty()) {
            enter(struct);
            int outer = emitter.openMapping();
            for (Map.Entry<String, @Nullable Object> field : struct.fields().entrySet()) {
                emitter.key(field.getKey().toLowerCase(Locale.ROOT));
                append(field.getValue(), true);
            }
            emitter.close(outer);
            depth--;
        } else {
            append(json, inMapping);
        }
    }

    private void appendString(String text) {
        if (dialect == Dialect.HELM) {
            emitter.string(readable(text), false);
        } else if (isValid(text)) {
            emitter.string(text, false);
        } else {
            emitter.binary(Base64.getEncoder().encodeToString(GoString.bytes(text)));
        }
    }

    private static boolean isValid(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isHighSurrogate(text.charAt(i))) {
                i++;
            } else if (Character.isLowSurrogate(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private void appendMap(Map<?, ?> map) {
        if (map instanceof GoMap nil && nil.isNil() && dialect == Dialect.HELM) {
            emitter.word("null");
            return;
        } else if (map.isEmpty()) {
            emitter.empty("{}");
            return;
        }
        enter(map);
        int outer = emitter.openMapping();
        String[] keys = new String[map.size()];
        Map<?, ?> entries = map;
        int i = 0;
        for (Object key : map.keySet()) {
            if (key instanceof String text) {
                keys[i++] = text;
            } else {
                entries = withTextKeys(map);
                keys = entries.keySet().toArray(new String[0]);
                break;
            }
        }
        KeyOrder.sort(keys, dialect);
        for (String key : keys) {
            if (dialect == Dialect.PRETTY) {
                emitter.key(key);
            } else {
                checkKey(key);
                emitter.key(readable(key));
            }
            append(entries.get(key), true);
        }
        emitter.close(outer);
        depth--;
    }

    private static Map<String, @Nullable Object> withTextKeys(Map<?, ?> map) {
        Map<String, @Nullable Object> entries = new HashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            Object key = entry.getKey();
            if (!(key instanceof String || key instanceof Long || key instanceof GoInt)) {
                throw YamlException.writing("json: unsupported type: " + Kind.typeName(map));
            }
            entries.put(key.toString(), entry.getValue());
        }
        return entries;
    }

    private void appendList(List<?> list, boolean inMapping) {
        if (list instanceof GoSlice slice && slice.isNil() && dialect == Dialect.HELM) {
            emitter.word("null");
        } else if (dialect == Dialect.HELM
                && list instanceof GoSlice slice
                && slice.elementType().equals("uint8")) {
            byte[] bytes = new byte[list.size()];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = list.get(i) instanceof Number number ? number.byteValue() : 0;
            }
            emitter.string(Base64.getEncoder().encodeToString(bytes), false);
        } else if (list.isEmpty()) {
            emitter.empty("[]");
        } else {
            enter(list);
            int outer = emitter.openSequence(inMapping);
            for (Object element : list) {
                emitter.item();
                append(element, false);
            }
            emitter.close(outer);
            depth--;
        }
    }

    private void enter(Object holder) {
        if (++depth > YamlLimits.MAX_DEPTH) {
            throw YamlException.writing("json: unsupported value: encountered a cycle via " + Kind.typeName(holder));
        }
    }

    private static String float64(double value) {
        if (Double.isNaN(value)) {
            return ".nan";
        } else if (Double.isInfinite(value)) {
            return value > 0 ? ".inf" : "-.inf";
        }
        return GoFloat.format(value, 'g', GoFloat.SHORTEST);
    }

    /** A number as it reads after JSON: whole ones without exponent as long as they fit in 64 bits. */
    static String number(double value) {
        if (value == Math.rint(value)) {
            double magnitude = Math.abs(value);
            if (magnitude < EXACT_LIMIT) {
                return Long.toString((long) value);
            }
            if (magnitude < INTEGER_FORM_LIMIT && value >= Long.MIN_VALUE && value <= UNSIGNED_LIMIT) {
                String text = GoFloat.format(value, 'f', GoFloat.SHORTEST);
                if (!(Resolver.resolve(text) instanceof Double)) {
                    return text;
                }
            }
        }
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw YamlException.writing("json: unsupported value: " + GoFloat.format(value, 'g', GoFloat.SHORTEST));
        }
        return GoFloat.format(value, 'g', GoFloat.SHORTEST);
    }

    /** The string that is left of {@code text} after JSON has been read as YAML. */
    private static String readable(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x7F && (c < 0xA0 || c >= 0xD800)) {
                return readableSlowly(text);
            }
        }
        return text;
    }

    private static String readableSlowly(String text) {
        StringBuilder fixed = new StringBuilder(text.length());
        boolean nextLine = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                fixed.append(c).append(text.charAt(++i));
            } else if (Character.isSurrogate(c)) {
                fixed.append('\uFFFD');
            } else if (c >= 0x7F && c < 0xA0 && c != 0x85 || c >= 0xFFFE) {
                throw YamlException.writing("yaml: control characters are not allowed");
            } else {
                nextLine |= c == 0x85;
                fixed.append(c);
            }
        }
        return nextLine ? folded(fixed.toString()) : fixed.toString();
    }

    /** JSON keeps U+0085 as it is, and YAML folds it as a line break. */
    private static String folded(String text) {
        String json = GoJson.write(text);
        YamlNode node = new Composer(new Scanner(json, 0, YamlLimits.MAX_DEPTH, null)).next();
        return node instanceof YamlScalar scalar ? scalar.text() : text;
    }

    private static void checkKey(String key) {
        if (key.indexOf('\u0085') >= 0) {
            throw YamlException.writing("yaml: did not find expected ',' or '}'");
        }
        if (key.length() > LONGEST_KEY / 6 - 2) {
            String json = GoJson.write(key);
            if (json.codePointCount(0, json.length()) > LONGEST_KEY) {
                throw YamlException.writing("yaml: did not find expected ',' or '}'");
            }
        }
    }
}
