package dev.portolan.core.author;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A text. */
public final class TextValue extends Value {
    private List<String> choices = List.of();
    private @Nullable String pattern;
    private boolean sensitive;

    TextValue(Declaration declaration, String byDefault) {
        super(declaration, byDefault);
    }

    /** Allows only {@code newChoices}. */
    public TextValue oneOf(String... newChoices) {
        choices = List.of(newChoices);
        return this;
    }

    /** Allows only texts that hold a match of {@code newPattern}, a regular expression that Go and ECMA-262 share. */
    public TextValue matching(String newPattern) {
        pattern = newPattern;
        return this;
    }

    /** Marks a credential: it may only go into Secrets, and its default must be empty. */
    public TextValue sensitive() {
        sensitive = true;
        return this;
    }

    /** Whether it is a credential. */
    public boolean isSensitive() {
        return sensitive;
    }

    @Override
    String type() {
        return "string";
    }

    @Override
    void describe(Map<String, Object> schema) {
        if (sensitive) {
            schema.put("format", "password");
            schema.put("writeOnly", true);
        }
        if (!choices.isEmpty()) {
            schema.put("enum", choices);
        }
        if (pattern != null) {
            schema.put("pattern", pattern);
        }
        schema.put("default", byDefault());
    }
}
