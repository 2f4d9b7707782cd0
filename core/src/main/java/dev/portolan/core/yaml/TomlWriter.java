package dev.portolan.core.yaml;

import dev.portolan.gotemplate.format.GoFloat;
import dev.portolan.gotemplate.value.GoInt;
import dev.portolan.gotemplate.value.GoMap;
import dev.portolan.gotemplate.value.GoSlice;
import dev.portolan.gotemplate.value.GoString;
import dev.portolan.gotemplate.value.GoStruct;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values to TOML in the layout of BurntSushi's encoder. For one value and one thread.
 *
 * @see <a href="https://github.com/BurntSushi/toml/blob/v1.6.0/encode.go">encode.go</a>
 */
final class TomlWriter {
    private static final String INDENT = "  ";

    private final StringBuilder out = new StringBuilder();
    private int depth;

    String write(Object value) {
        encode(List.of(), value);
        return out.toString();
    }

    private void encode(List<String> path, Object value) {
        if (isTable(value)) {
            table(path, value);
        } else if (isArrayOfTables(value)) {
            arrayOfTables(path, (List<?>) value);
        } else if (path.isEmpty()) {
            element(value);
        } else {
            pair(path, value);
            newLine();
        }
    }

    private void enter() {
        if (++depth > YamlLimits.MAX_DEPTH) {
            throw YamlException.toml("toml: exceeded max depth of " + YamlLimits.MAX_DEPTH);
        }
    }

    private void newLine() {
        if (out.length() > 0) {
            out.append('\n');
        }
    }

    private void indent(List<String> path) {
        for (int i = 1; i < path.size(); i++) {
            out.append(INDENT);
        }
    }

    private void arrayOfTables(List<String> path, List<?> tables) {
        if (path.isEmpty()) {
            throw YamlException.toml("toml: top-level values must be Go maps or structs");
        }
        for (Object table : tables) {
            newLine();
            indent(path);
            out.append("[[");
            path(path);
            out.append("]]\n");
            entries(path, fields(table));
        }
    }

    private void table(List<String> path, Object table) {
        if (path.size() == 1) {
            newLine();
        }
        if (!path.isEmpty()) {
            indent(path);
            out.append('[');
            path(path);
            out.append("]\n");
        }
        entries(path, fields(table));
    }

    private void entries(List<String> path, Map<String, @Nullable Object> fields) {
        enter();
        for (String key : ordered(fields)) {
            Object value = fields.get(key);
            if (value != null && !isNil(value)) {
                List<String> longer = new ArrayList<>(path);
                longer.add(key);
                encode(longer, value);
            }
        }
        depth--;
    }

    /** The keys of plain values, sorted, before the keys of tables. */
    private List<String> ordered(Map<String, @Nullable Object> fields) {
        List<String> plain = new ArrayList<>();
        List<String> tables = new ArrayList<>();
        for (Map.Entry<String, @Nullable Object> field : fields.entrySet()) {
            Object value = field.getValue();
            boolean table = value != null && (isTable(value) || isArrayOfTables(value));
            (table ? tables : plain).add(field.getKey());
        }
        plain.sort(GoString::compare);
        tables.sort(GoString::compare);
        plain.addAll(tables);
        return plain;
    }

    private static Map<String, @Nullable Object> fields(@Nullable Object table) {
        if (table instanceof GoStruct struct) {
            return struct.fields();
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        if (table instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                if (!(entry.getKey() instanceof String key)) {
                    throw YamlException.toml("toml: cannot encode a map with non-string key type");
                }
                fields.put(key, entry.getValue());
            }
        }
        return fields;
    }

    private static boolean isTable(@Nullable Object value) {
        return value instanceof Map || value instanceof GoStruct struct && !isTime(struct);
    }

    private static boolean isNil(Object value) {
        return value instanceof GoMap map && map.isNil() || value instanceof GoSlice slice && slice.isNil();
    }

    private static boolean isTime(GoStruct struct) {
        return struct.typeName().equals("time.Time");
    }

    /** Whether {@code value} is a list of tables and nothing else; a null in a list is an error. */
    private boolean isArrayOfTables(Object value) {
        if (!(value instanceof List<?> list) || list.isEmpty()) {
            return false;
        }
        enter();
        boolean tables = true;
        for (Object element : list) {
            if (element == null) {
                throw YamlException.toml("toml: cannot encode array with nil element");
            }
            isArrayOfTables(element);
            tables &= isTable(element);
        }
        depth--;
        return tables;
    }

    private void pair(List<String> path, Object value) {
        indent(path);
        key(path.get(path.size() - 1));
        out.append(" = ");
        element(value);
    }

    private void element(Object value) {
        if (value instanceof String text) {
            quoted(text);
        } else if (value instanceof Double number) {
            out.append(number(number));
        } else if (value instanceof Boolean || value instanceof Long || value instanceof GoInt) {
            out.append(value);
        } else if (value instanceof TomlTime time) {
            out.append(time.toml());
        } else if (value instanceof GoStruct struct && isTime(struct)) {
            out.append(struct.json());
        } else if (value instanceof List<?> list) {
            enter();
            out.append('[');
            for (int i = 0; i < list.size(); i++) {
                Object element = list.get(i);
                if (element != null) {
                    element(element);
                }
                out.append(i < list.size() - 1 ? ", " : "");
            }
            out.append(']');
            depth--;
        } else {
            inlineTable(fields(value));
        }
    }

    private void inlineTable(Map<String, @Nullable Object> fields) {
        enter();
        out.append('{');
        List<String> keys = ordered(fields);
        for (int i = 0; i < keys.size(); i++) {
            Object value = fields.get(keys.get(i));
            if (value != null) {
                pair(List.of(keys.get(i)), value);
                out.append(i < keys.size() - 1 ? ", " : "");
            }
        }
        out.append('}');
        depth--;
    }

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        } else if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        String text = GoFloat.format(value, 'g', GoFloat.SHORTEST);
        return text.indexOf('e') < 0 && text.indexOf('.') < 0 ? text + ".0" : text;
    }

    private void path(List<String> path) {
        for (int i = 0; i < path.size(); i++) {
            out.append(i > 0 ? "." : "");
            key(path.get(i));
        }
    }

    private void key(String key) {
        boolean bare = !key.isEmpty();
        for (int i = 0; i < key.length() && bare; i++) {
            bare = Characters.isAlphanumeric(key.charAt(i));
        }
        if (bare) {
            out.append(key);
        } else {
            quoted(key);
        }
    }

    private void quoted(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < ' ' || c == 0x7F) {
                        out.append("\\u00")
                                .append(Character.forDigit(c >> 4, 16))
                                .append(Character.forDigit(c & 15, 16));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
