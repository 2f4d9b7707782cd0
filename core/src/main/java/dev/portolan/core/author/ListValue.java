package dev.portolan.core.author;

import dev.portolan.core.problem.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A list. */
public final class ListValue extends Value {
    private long minimum;
    private @Nullable Location minimumPlace;
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

    /** Allows no fewer than {@code newMinimum} elements. */
    public ListValue atLeast(long newMinimum) {
        minimum = newMinimum;
        minimumPlace = here();
        return this;
    }

    @Override
    Optional<Objection> objection() {
        int size = ((List<?>) byDefault()).size();
        return minimumPlace == null || size >= minimum
                ? Optional.empty()
                : Optional.of(new Objection("has " + size + " elements, but needs " + minimum, minimumPlace));
    }

    @Override
    String type() {
        return "array";
    }

    @Override
    void describe(Map<String, Object> schema) {
        schema.put("items", elements);
        if (minimum > 0) {
            schema.put("minItems", minimum);
        }
    }
}
