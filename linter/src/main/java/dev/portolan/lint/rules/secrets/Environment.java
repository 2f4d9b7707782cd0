package dev.portolan.lint.rules.secrets;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.Node;
import java.util.ArrayList;
import java.util.List;

/** Finds the variables of containers wherever an object declares some, custom resources included. */
final class Environment {
    private Environment() {}

    /** The entries of lists called env that have a name and a value. */
    static List<Node> variables(Manifest manifest) {
        List<Node> found = new ArrayList<>();
        if (!manifest.isA("CustomResourceDefinition", "ConfigMap", "Secret")) {
            collect(manifest.root(), found);
        }
        return found;
    }

    private static void collect(Node node, List<Node> found) {
        boolean list =
                node.isSequence() && (node.key().equals("env") || node.key().equals("extraEnv"));
        for (Node child : node.children()) {
            if (list && child.get("name").isPresent() && child.get("value").isPresent()) {
                found.add(child);
            } else if (!child.children().isEmpty()) {
                collect(child, found);
            }
        }
    }
}
