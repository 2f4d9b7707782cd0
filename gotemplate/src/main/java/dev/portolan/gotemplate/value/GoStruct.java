package dev.portolan.gotemplate.value;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Go struct or a pointer to one: named fields and methods, each given on purpose. This is the only way from a template
 * to code behind a value; no Java method is ever found by reflection.
 */
public interface GoStruct extends GoNamed {
    /** {@link Kind#STRUCT}, or {@link Kind#PTR} for a pointer to one. */
    Kind kind();

    /** The exported fields in the order of their declaration. */
    Map<String, @Nullable Object> fields();

    /**
     * What Go's JSON encoder writes for this value: by default its exported fields under their Go names. A map is written
     * in its own order.
     */
    default @Nullable Object json() {
        return fields();
    }

    /** The fields that {@code %v} prints, unexported ones included. */
    default Map<String, @Nullable Object> printedFields() {
        return fields();
    }

    /**
     * What the {@code String} method of a pointer to this value returns, or null if there is none. Go finds it where a
     * template writes a field of something that it has a pointer to, but not where the value is an argument.
     */
    default @Nullable String pointerDisplay() {
        return null;
    }

    /** What Go's {@code String} or {@code Error} method returns, or null if the type has neither. */
    default @Nullable String display() {
        return null;
    }
}
