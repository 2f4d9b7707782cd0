package dev.portolan.core.author;

import java.util.List;
import java.util.Map;

/** A list. */
public final class ListValue extends Value {
    private Map<String, ?> elements = Map.of("type", "object");

    ListValue(Declaration declaration, List<?> byDefault) {
        super(declaration, byDefault);
    }

    /** Allows only texts as elements; the default is maps. */
    public ListValue ofTexts() {
        elements = Map.of("type", "string");
        return this;
    }

    /** Allows only elements that {@code schema}, a JSON Schema of draft 7, accepts. */
    public ListValue of(Map<String, ?> schema) {
        elements = schema;
        return this;
    }

    @Override
    String type() {
        return "array";
    }

    @Override
    void describe(Map<String, Object> schema) {
        schema.put("items", elements);
    }
}
