package dev.portolan.core.author;

import dev.portolan.core.problem.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text. */
public final class TextValue extends Value {
    private List<String> choices = List.of();
    private @Nullable Location choicesPlace;
    private @Nullable String pattern;
    private @Nullable Location patternPlace;
    private @Nullable Location sensitive;

    TextValue(Declaration declaration, String byDefault) {
        super(declaration, byDefault);
    }

    /** Allows only {@code newChoices}. */
    public TextValue oneOf(String... newChoices) {
        choices = List.of(newChoices);
        choicesPlace = here();
        return this;
    }

    /** Allows only texts that hold a match of {@code newPattern}, a regular expression that Go and ECMA-262 share. */
    public TextValue matching(String newPattern) {
        pattern = newPattern;
        patternPlace = here();
        return this;
    }

    /** Marks a credential: it may only go into Secrets, and its default must be empty. */
    public TextValue sensitive() {
        sensitive = here();
        return this;
    }

    /** Whether it is a credential. */
    public boolean isSensitive() {
        return sensitive != null;
    }

    /** The place in the program that says that it is a credential. */
    Optional<Location> sensitivePlace() {
        return Optional.ofNullable(sensitive);
    }

    @Override
    Optional<Objection> objection() {
        String text = (String) byDefault();
        if (choicesPlace != null && !choices.contains(text)) {
            return Optional.of(new Objection("is \"" + text + "\", which is none of " + choices, choicesPlace));
        } else if (pattern != null
                && patternPlace != null
                && !Pattern.compile(pattern).matcher(text).find()) {
            return Optional.of(new Objection("is \"" + text + "\", which does not match " + pattern, patternPlace));
        }
        return Optional.empty();
    }

    @Override
    String type() {
        return "string";
    }

    @Override
    void describe(Map<String, Object> schema) {
        if (sensitive != null) {
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
