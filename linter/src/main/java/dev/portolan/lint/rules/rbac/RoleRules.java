package dev.portolan.lint.rules.rbac;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.Node;
import java.util.List;

/** The rules of a Role or ClusterRole, asked by verb and resource. */
final class RoleRules {
    private RoleRules() {}

    /** The rules that {@code manifest} holds; none if it is no role or an aggregated one. */
    static List<Node> of(Manifest manifest) {
        return manifest.isA("Role", "ClusterRole")
                        && !manifest.at("aggregationRule").isMapping()
                ? manifest.at("rules").items()
                : List.of();
    }

    /** The entry of {@code rule}'s verbs that allows one of {@code verbs}; absent if none does. */
    static Node verb(Node rule, String... verbs) {
        return entry(rule.get("verbs"), verbs);
    }

    /** The entry of {@code rule}'s resources that names one of {@code resources}; absent if none does. */
    static Node resource(Node rule, String... resources) {
        return entry(rule.get("resources"), resources);
    }

    /** Whether the rule is about an API group; a star is. */
    static boolean isAbout(Node rule, String group) {
        return rule.get("apiGroups").items().stream().anyMatch(item -> item.is(group) || item.is("*"));
    }

    /** Whether the rule is limited to objects of certain names. */
    static boolean namesObjects(Node rule) {
        return !rule.get("resourceNames").isEmpty();
    }

    private static Node entry(Node list, String... wanted) {
        for (Node item : list.items()) {
            if (item.isOneOf(wanted)) {
                return item;
            }
        }
        return list.get("none");
    }
}
