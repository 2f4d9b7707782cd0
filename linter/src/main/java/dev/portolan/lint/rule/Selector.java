package dev.portolan.lint.rule;

import java.util.Map;

/** Label selectors. */
public final class Selector {
    private Selector() {}

    /**
     * Whether labels satisfy a selector with matchLabels and matchExpressions. An absent selector matches nothing, an
     * empty one everything.
     *
     * @see <a href="https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/">labels and selectors</a>
     */
    public static boolean matches(Node selector, Map<String, String> labels) {
        if (!selector.isMapping()) {
            return false;
        }
        if (!matchesAll(selector.get("matchLabels"), labels)) {
            return false;
        }
        for (Node expression : selector.get("matchExpressions").items()) {
            if (!matchesExpression(expression, labels)) {
                return false;
            }
        }
        return true;
    }

    /** Whether labels have each of the plain pairs; an absent mapping asks for nothing. */
    public static boolean matchesAll(Node pairs, Map<String, String> labels) {
        for (Node pair : pairs.fields()) {
            if (!pair.text().equals(labels.get(pair.key()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean matchesExpression(Node expression, Map<String, String> labels) {
        String value = labels.get(expression.get("key").text());
        boolean listed = value != null
                && expression.get("values").items().stream()
                        .anyMatch(item -> item.text().equals(value));
        return switch (expression.get("operator").text()) {
            case "In" -> listed;
            case "NotIn" -> !listed;
            case "Exists" -> value != null;
            case "DoesNotExist" -> value == null;
            default -> false;
        };
    }
}
