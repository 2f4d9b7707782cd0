package dev.portolan.core.author.resource;

import dev.portolan.core.author.Fields;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a container is promised of the node and what it may take at most. Immutable. */
public final class Resources {
    private final Map<String, Object> requests;
    private final Map<String, Object> limits;

    private Resources(Map<String, Object> requests, Map<String, Object> limits) {
        this.requests = requests;
        this.limits = limits;
    }

    /** Requests of {@code cpu} and {@code memory}, in Kubernetes quantities; no limits. */
    public static Resources requests(String cpu, String memory) {
        return new Resources(Fields.of("cpu", cpu, "memory", memory), Map.of());
    }

    /** The same requests with a limit on {@code resource}, such as {@code memory}. */
    public Resources limit(String resource, String quantity) {
        Map<String, Object> more = new LinkedHashMap<>(limits);
        more.put(resource, quantity);
        return new Resources(requests, more);
    }

    /** The resources as Kubernetes has them. */
    Map<String, Object> fields() {
        return limits.isEmpty() ? Fields.of("requests", requests) : Fields.of("requests", requests, "limits", limits);
    }
}
