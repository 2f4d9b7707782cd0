package dev.portolan.gotemplate.value;

import dev.portolan.gotemplate.function.TemplateFunction;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Go struct or a pointer to one: named fields and methods, each given on purpose. This is the only way from a template
 * to code behind a value; no Java method is ever found by reflection.
 */
public interface GoStruct {
    /** The Go type, such as {@code *chart.Metadata}. */
    String typeName();

    /** {@link Kind#STRUCT}, or {@link Kind#PTR} for a pointer to one. */
    Kind kind();

    /** The exported fields in the order of their declaration. */
    Map<String, @Nullable Object> fields();

    /** The exported methods; called as {@code value.Name arguments}. */
    default Map<String, TemplateFunction> methods() {
        return Map.of();
    }

    /**
     * What Go's JSON encoder writes for this value: by default its exported fields under their Go names. A map is written
     * in its own order.
     */
    default @Nullable Object json() {
        return fields();
    }

    /** What Go's {@code String} or {@code Error} method returns, or null if the type has neither. */
    default @Nullable String display() {
        return null;
    }
}
