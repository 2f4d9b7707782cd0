package dev.portolan.lint.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * One container of a pod.
 *
 * @param pod the pod
 * @param node the container's mapping
 * @param role when it runs
 */
public record Container(PodTemplate pod, Node node, Role role) {
    /** When a container runs. */
    public enum Role {
        MAIN,
        INIT,
        SIDECAR,
        EPHEMERAL
    }

    /** The containers that {@code manifest} makes; none if it is no workload. */
    public static List<Container> of(Manifest manifest) {
        return PodTemplate.of(manifest).map(PodTemplate::containers).orElse(List.of());
    }

    /** The name; a placeholder if it has none. */
    public String name() {
        return node.get("name").text("(unnamed)");
    }

    /** What messages call it, such as {@code container "web"} or {@code init container "migrate"}. */
    public String title() {
        String kind = switch (role) {
            case MAIN, SIDECAR -> "container";
            case INIT -> "init container";
            case EPHEMERAL -> "ephemeral container";
        };
        return kind + " \"" + name() + "\"";
    }

    /** The field found by going down these names. */
    public Node at(String... names) {
        return node.at(names);
    }

    /** A field of the container's own security context. */
    public Node security(String field) {
        return node.at("securityContext", field);
    }

    /** A field of the security context that holds: the container's, else the pod's. */
    public Node effectiveSecurity(String field) {
        Node own = security(field);
        Node pods = pod.spec().at("securityContext", field);
        return own.isPresent() || !pods.isPresent() ? own : pods;
    }

    /** The variables, each a mapping with a name. */
    public List<Node> env() {
        return node.get("env").items();
    }

    /** The declared ports. */
    public List<Node> ports() {
        return node.get("ports").items();
    }

    /** The probes that it has. */
    public List<Node> probes() {
        List<Node> probes = new ArrayList<>();
        for (String name : List.of("livenessProbe", "readinessProbe", "startupProbe")) {
            if (node.get(name).isMapping()) {
                probes.add(node.get(name));
            }
        }
        return probes;
    }

    /** The probes and lifecycle handlers that it has. */
    public List<Node> handlers() {
        List<Node> handlers = new ArrayList<>(probes());
        for (Node handler : node.get("lifecycle").fields()) {
            if (handler.isMapping()) {
                handlers.add(handler);
            }
        }
        return handlers;
    }
}
