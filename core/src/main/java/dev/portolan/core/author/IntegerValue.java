package dev.portolan.core.author;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A whole number. */
public final class IntegerValue extends Value {
    private @Nullable Long minimum;
    private @Nullable Long maximum;

    IntegerValue(Declaration declaration, long byDefault) {
        super(declaration, byDefault);
    }

    /** Allows nothing below {@code newMinimum}. */
    public IntegerValue minimum(long newMinimum) {
        minimum = newMinimum;
        return this;
    }

    /** Allows nothing above {@code newMaximum}. */
    public IntegerValue maximum(long newMaximum) {
        maximum = newMaximum;
        return this;
    }

    @Override
    String type() {
        return "integer";
    }

    @Override
    void describe(Map<String, Object> schema) {
        if (minimum != null) {
            schema.put("minimum", minimum);
        }
        if (maximum != null) {
            schema.put("maximum", maximum);
        }
        schema.put("default", byDefault());
    }
}
