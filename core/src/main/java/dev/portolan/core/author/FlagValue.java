package dev.portolan.core.author;

import java.util.Map;
import java.util.Optional;

/** A switch that is on or off. */
public final class FlagValue extends Value {
    FlagValue(Declaration declaration, boolean byDefault) {
        super(declaration, byDefault);
    }

    @Override
    Optional<Objection> objection() {
        return Optional.empty();
    }

    @Override
    String type() {
        return "boolean";
    }

    @Override
    void describe(Map<String, Object> schema) {
        schema.put("default", byDefault());
    }
}
