package dev.portolan.core.author;

import dev.portolan.core.problem.Location;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A whole number. */
public final class IntegerValue extends Value {
    private @Nullable Limit minimum;
    private @Nullable Limit maximum;

    /** A bound, and the place in the program that sets it. */
    private record Limit(long number, Location place) {}

    IntegerValue(Declaration declaration, long byDefault) {
        super(declaration, byDefault);
    }

    /** Allows nothing below {@code newMinimum}. */
    public IntegerValue minimum(long newMinimum) {
        minimum = new Limit(newMinimum, here());
        return this;
    }

    /** Allows nothing above {@code newMaximum}. */
    public IntegerValue maximum(long newMaximum) {
        maximum = new Limit(newMaximum, here());
        return this;
    }

    @Override
    Optional<Objection> objection() {
        long number = (Long) byDefault();
        if (minimum != null && number < minimum.number()) {
            return Optional.of(new Objection(
                    "is " + number + ", but at least " + minimum.number() + " is allowed", minimum.place()));
        } else if (maximum != null && number > maximum.number()) {
            return Optional.of(new Objection(
                    "is " + number + ", but at most " + maximum.number() + " is allowed", maximum.place()));
        }
        return Optional.empty();
    }

    @Override
    String type() {
        return "integer";
    }

    @Override
    void describe(Map<String, Object> schema) {
        if (minimum != null) {
            schema.put("minimum", minimum.number());
        }
        if (maximum != null) {
            schema.put("maximum", maximum.number());
        }
        schema.put("default", byDefault());
    }
}
