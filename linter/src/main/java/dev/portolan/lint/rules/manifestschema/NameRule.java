package dev.portolan.lint.rules.manifestschema;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which names a kind takes.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/overview/working-with-objects/names/">Object names</a>
 */
enum NameRule {
    SUBDOMAIN(
            "(?=.{1,253}$)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*",
            "expected a DNS subdomain: lower-case letters, digits, - and ., at most 253"),
    LABEL(
            "(?=.{1,63}$)[a-z0-9]([-a-z0-9]*[a-z0-9])?",
            "expected a DNS label: lower-case letters, digits and -, at most 63"),
    LETTER_FIRST_LABEL(
            "(?=.{1,63}$)[a-z]([-a-z0-9]*[a-z0-9])?",
            "expected a DNS label that begins with a letter: lower-case letters, digits and -, at most 63"),
    PATH_SEGMENT("(?!\\.\\.?$)[^/%]+", "expected a text without / and %");

    private static final Set<String> PATH_SEGMENT_KINDS =
            Set.of("Role", "ClusterRole", "RoleBinding", "ClusterRoleBinding", "APIService");

    private final Pattern pattern;
    private final String words;

    NameRule(String pattern, String words) {
        this.pattern = Pattern.compile(pattern);
        this.words = words;
    }

    /** The rule for objects of this kind. */
    static NameRule of(String kind) {
        if (PATH_SEGMENT_KINDS.contains(kind)) {
            return PATH_SEGMENT;
        }
        return switch (kind) {
            case "Service" -> LETTER_FIRST_LABEL;
            case "Namespace" -> LABEL;
            default -> SUBDOMAIN;
        };
    }

    boolean allows(String name) {
        return pattern.matcher(name).matches();
    }

    /** What {@code helm lint} says of a name that is none, without the reason. */
    static String helmWords(String name) {
        return "object name does not conform to Kubernetes naming requirements: \"" + name
                + "\": metadata.name: Invalid value: \"" + name + "\"";
    }

    String words() {
        return words;
    }
}
