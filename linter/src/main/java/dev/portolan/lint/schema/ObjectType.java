package dev.portolan.lint.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A type of Kubernetes' API: its name and its properties. Immutable.
 *
 * @param name the type's name in the API, such as {@code V1PodSpec}
 * @param properties the properties by their JSON names, in the order of their declaration
 */
public record ObjectType(String name, Map<String, Property> properties) {
    public ObjectType {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    /**
     * A property.
     *
     * @param name its JSON name
     * @param type {@code string}, {@code int32}, {@code int64}, {@code number}, {@code boolean}, {@code date-time}, {@code
     *     byte} (base64), {@code quantity}, {@code int-or-string}, {@code any} or the name of an {@link ObjectType}; with
     *     {@code [} before it a list, with <code>{</code> a map from strings
     * @param required whether an object without it is refused
     */
    public record Property(String name, String type, boolean required) {}

    /** The property of this name, or null. */
    public @Nullable Property property(String propertyName) {
        return properties.get(propertyName);
    }
}
