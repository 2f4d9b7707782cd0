package dev.portolan.core.render.function;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code lookup} finds. Implementations are safe for use by many threads. */
@FunctionalInterface
public interface ClusterLookup {
    /** No cluster: nothing is ever found. */
    ClusterLookup NONE = (apiVersion, kind, namespace, name) -> Map.of();

    /**
     * Looks for objects as Helm's {@code lookup} does.
     *
     * @param apiVersion such as {@code apps/v1}
     * @param kind such as {@code Deployment}
     * @param namespace the namespace, empty for all or for objects without
     * @param name the name, empty for a list of all
     * @return the object, a list with its {@code items}, or an empty map; may not be changed afterwards
     */
    Map<String, @Nullable Object> find(String apiVersion, String kind, String namespace, String name);
}
