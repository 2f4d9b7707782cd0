package dev.portolan.lint.rules.crossresource;

import dev.portolan.lint.rule.Container;
import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.PodTemplate;
import java.util.ArrayList;
import java.util.List;

/** Finds what one object names in another. */
final class References {
    private References() {}

    /** Whether a Service has a port of this name or number; {@code port} is a name, a number, or both as a mapping. */
    static boolean hasPort(Manifest service, Node port) {
        Node number = port.isMapping() ? port.get("number") : port;
        Node name = port.isMapping() ? port.get("name") : port;
        return service.spec().get("ports").items().stream()
                .anyMatch(
                        candidate -> (!number.isEmpty() && candidate.get("port").is(number.text()))
                                || (!name.isEmpty() && candidate.get("name").is(name.text())));
    }

    /** The names of ConfigMaps or Secrets that a pod uses, as the nodes that say so; optional ones are left out. */
    static List<Node> configs(PodTemplate pod, String kind) {
        boolean secret = kind.equals("Secret");
        List<Node> names = new ArrayList<>();
        for (Container container : pod.containers()) {
            for (Node from : container.at("envFrom").items()) {
                add(names, from.get(secret ? "secretRef" : "configMapRef"), "name");
            }
            for (Node variable : container.env()) {
                add(names, variable.at("valueFrom", secret ? "secretKeyRef" : "configMapKeyRef"), "name");
            }
        }
        for (Node volume : pod.volumes()) {
            add(names, volume.get(secret ? "secret" : "configMap"), secret ? "secretName" : "name");
            for (Node source : volume.at("projected", "sources").items()) {
                add(names, source.get(secret ? "secret" : "configMap"), "name");
            }
        }
        return names;
    }

    private static void add(List<Node> names, Node reference, String field) {
        if (!reference.get(field).isEmpty() && !reference.get("optional").isTrue()) {
            names.add(reference.get(field));
        }
    }
}
