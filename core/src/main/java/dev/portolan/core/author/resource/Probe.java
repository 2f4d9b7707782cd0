package dev.portolan.core.author.resource;

import dev.portolan.core.author.Fields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How Kubernetes asks a container about its state. Immutable. */
public final class Probe {
    private final Map<String, Object> fields;

    private Probe(Map<String, Object> fields) {
        this.fields = fields;
    }

    /** Asks for {@code path} over HTTP. */
    public static Probe http(ContainerPort port, String path) {
        return new Probe(Fields.of("httpGet", Fields.of("path", path, "port", port.name())));
    }

    /** Opens a connection. */
    public static Probe tcp(ContainerPort port) {
        return new Probe(Fields.of("tcpSocket", Fields.of("port", port.name())));
    }

    /** Runs {@code command} in the container. */
    public static Probe exec(List<String> command) {
        return new Probe(Fields.of("exec", Fields.of("command", command)));
    }

    /** The same question every {@code seconds}. */
    public Probe every(int seconds) {
        return with("periodSeconds", seconds);
    }

    /** The same question with so many seconds to answer. */
    public Probe timeout(int seconds) {
        return with("timeoutSeconds", seconds);
    }

    /** The same question, of which so many must fail in a row. */
    public Probe failures(int count) {
        return with("failureThreshold", count);
    }

    /** The same question, first asked after so many seconds. */
    public Probe after(int seconds) {
        return with("initialDelaySeconds", seconds);
    }

    /** The probe as Kubernetes has it. */
    Map<String, Object> fields() {
        return fields;
    }

    private Probe with(String key, int value) {
        Map<String, Object> longer = new LinkedHashMap<>(fields);
        longer.put(key, (long) value);
        return new Probe(longer);
    }
}
