package dev.portolan.core.source;

import dev.portolan.core.chart.ValuesText;
import dev.portolan.gotemplate.format.GoFloat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads a mapping into the fields of a Go struct as Helm's JSON decoder does: names are matched without regard to case,
 * numbers and booleans become texts where a text is wanted, null leaves a field empty, and the first value of a wrong
 * type is the error once all is read.
 *
 * @see <a href="https://pkg.go.dev/encoding/json#Unmarshal">Go's rules</a>
 */
final class TypedFields {
    private final String struct;
    private final String path;
    private final Map<String, @Nullable Object> values;
    private final Mismatch mismatch;

    /** The first value of a wrong type in a document. */
    static final class Mismatch {
        private @Nullable String message;

        /** Go's words for it, or null. */
        @Nullable
        String message() {
            return message;
        }

        private void report(String text) {
            message = message == null ? text : message;
        }
    }

    private TypedFields(String struct, String path, Map<String, @Nullable Object> values, Mismatch mismatch) {
        this.struct = struct;
        this.path = path;
        this.values = values;
        this.mismatch = mismatch;
    }

    /** The fields of {@code value}, which is read as the Go struct {@code struct}; none if it is null. */
    static TypedFields of(String struct, String goType, @Nullable Object value, Mismatch mismatch) {
        Map<String, @Nullable Object> table = ValuesText.table(value);
        if (table == null && value != null) {
            mismatch.report("json: cannot unmarshal " + jsonType(value) + " into Go value of type " + goType);
        }
        return new TypedFields(struct, "", table == null ? Map.of() : table, mismatch);
    }

    /** The value of the field {@code name}: the last in JSON's order whose name fits. */
    private @Nullable Object value(String name) {
        Object found = values.get(name);
        if (found != null || values.containsKey(name)) {
            return found;
        }
        for (Map.Entry<String, @Nullable Object> entry : new TreeMap<>(values).entrySet()) {
            found = entry.getKey().equalsIgnoreCase(name) ? entry.getValue() : found;
        }
        return found;
    }

    boolean has(String name) {
        return value(name) != null;
    }

    String text(String name) {
        return text(value(name), path + name);
    }

    boolean flag(String name) {
        Object value = value(name);
        if (value instanceof Boolean flag) {
            return flag;
        } else if (value != null) {
            wrong(value, path + name, "bool");
        }
        return false;
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (Object item : list(name, "[]string")) {
            texts.add(text(item, path + name));
        }
        return texts;
    }

    Map<String, String> textMap(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        Object value = value(name);
        Map<String, @Nullable Object> table = ValuesText.table(value);
        if (table == null && value != null) {
            wrong(value, path + name, "map[string]string");
        } else if (table != null) {
            table.forEach((key, item) -> texts.put(key, text(item, path + name)));
        }
        return texts;
    }

    List<@Nullable Object> anything(String name) {
        return list(name, "[]interface {}");
    }

    /** The items of a list of structs; null items stay null. */
    <T> List<@Nullable T> structs(
            String name, String itemStruct, String goType, BiFunction<TypedFields, Integer, T> reader) {
        List<@Nullable T> items = new ArrayList<>();
        for (Object item : list(name, "[]*" + goType)) {
            Map<String, @Nullable Object> table = ValuesText.table(item);
            if (item == null) {
                items.add(null);
            } else if (table == null) {
                wrong(item, path + name, goType);
            } else {
                TypedFields fields = new TypedFields(itemStruct, path + name + ".", table, mismatch);
                items.add(reader.apply(fields, items.size()));
            }
        }
        return items;
    }

    @SuppressWarnings("unchecked") // by the value model
    private List<@Nullable Object> list(String name, String goType) {
        Object value = value(name);
        if (value instanceof List) {
            return (List<@Nullable Object>) value;
        } else if (value != null) {
            wrong(value, path + name, goType);
        }
        return List.of();
    }

    private String text(@Nullable Object value, String place) {
        if (value instanceof String text) {
            return text;
        } else if (value instanceof Boolean flag) {
            return flag.toString();
        } else if (value instanceof Double number) {
            return number(number);
        } else if (value != null) {
            wrong(value, place, "string");
        }
        return "";
    }

    /** Whole numbers were integers in the text, in all likelihood; the others have a {@code float32}'s digits. */
    static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e18) {
            return Long.toString((long) value);
        }
        return GoFloat.format(Double.parseDouble(Float.toString((float) value)), 'g', GoFloat.SHORTEST);
    }

    private void wrong(Object value, String place, String goType) {
        mismatch.report("json: cannot unmarshal " + jsonType(value) + " into Go struct field " + struct + "." + place
                + " of type " + goType);
    }

    private static String jsonType(Object value) {
        if (value instanceof Boolean) {
            return "bool";
        } else if (value instanceof Double) {
            return "number";
        } else if (value instanceof String) {
            return "string";
        }
        return value instanceof List ? "array" : "object";
    }
}
