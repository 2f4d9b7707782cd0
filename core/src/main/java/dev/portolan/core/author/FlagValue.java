package dev.portolan.core.author;

import java.util.Map;

/** A switch that is on or off. */
public final class FlagValue extends Value {
    FlagValue(Declaration declaration, boolean byDefault) {
        super(declaration, byDefault);
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
