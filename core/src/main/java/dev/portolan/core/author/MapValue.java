package dev.portolan.core.author;

import java.util.Map;
import java.util.Optional;

/** A map whose keys the user chooses, such as annotations or resource limits. */
public final class MapValue extends Value {
    private Map<String, Object> entries = Map.of();

    MapValue(Declaration declaration, Map<String, ?> byDefault) {
        super(declaration, byDefault);
    }

    /** Allows only texts as entries. */
    public MapValue ofTexts() {
        entries = Map.of("type", "string");
        return this;
    }

    @Override
    Optional<Objection> objection() {
        return Optional.empty();
    }

    @Override
    String type() {
        return "object";
    }

    @Override
    void describe(Map<String, Object> schema) {
        if (!entries.isEmpty()) {
            schema.put("additionalProperties", entries);
        }
    }
}
