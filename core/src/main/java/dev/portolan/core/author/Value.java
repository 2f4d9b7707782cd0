package dev.portolan.core.author;

import dev.portolan.core.problem.Location;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A setting of the chart's user, declared once: from here come its line and comment in values.yaml, its entry in
 * values.schema.json, its row in the README and, as an {@link Expression}, its place in templates. Made by
 * {@link Declaration}; constraints may be added until the chart is built. For one thread.
 */
public abstract sealed class Value implements Expression
        permits TextValue, IntegerValue, FlagValue, MapValue, ListValue {
    private final Declaration declaration;
    private final Object byDefault;

    Value(Declaration declaration, Object byDefault) {
        this.declaration = declaration;
        this.byDefault = Fields.copy(byDefault);
    }

    /** Where the value lies in values.yaml. */
    public final ValuePath path() {
        return declaration.path();
    }

    /** What the value is for, in sentences. */
    public final String description() {
        return declaration.description();
    }

    /** The place in the program, or in the file imported, that declares it. */
    public final Location declared() {
        return declaration.declared();
    }

    /** What holds unless the user says otherwise: text, Long, Boolean, Map or List. */
    public final Object byDefault() {
        return byDefault;
    }

    /** Its JSON Schema: type, description and constraints. */
    final Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", type());
        schema.put("description", description());
        describe(schema);
        return schema;
    }

    /**
     * A constraint that the default breaks.
     *
     * @param message what is wrong, after "The default of …"
     * @param place the place in the program that sets the constraint
     */
    record Objection(String message, Location place) {}

    /** The first constraint that the default breaks. */
    abstract Optional<Objection> objection();

    /** The calling line of the program. */
    final Location here() {
        return declaration.here();
    }

    /** The JSON Schema type. */
    abstract String type();

    /** Adds what only values of this type have. */
    abstract void describe(Map<String, Object> schema);

    @Override
    public final String toString() {
        return path().toString();
    }
}
