package dev.portolan.lint.secret;

import dev.portolan.core.secret.SecretNames;
import dev.portolan.lint.rule.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A scalar of a YAML tree with the name that it has for people: its key, the name beside it in a pair of name and value,
 * or the key above it where its own says nothing.
 *
 * @param node the scalar
 * @param name its name
 */
public record CredentialLeaf(Node node, String name) {
    private static final Set<String> EMPTY_NAMES = Set.of(
            "value", "plain", "literal", "plaintext", "content", "data", "default", "raw", "text", "inline", "string");

    /** Below these stand names of objects and of their keys. */
    private static final Pattern REFERENCES = Pattern.compile(
            "(?i)(.*(keyref|secretref|mapref|secretkeyref|valuefrom|existingsecrets?.*|secretkeys|secretmapping|keymapping|secretname.*"
                    + "|fromsecret.*|secretselector|passwordref|tokenref|secretsref|credentialsref|externalsecrets?|(existing|custom|secret|field|data).*keys|secretstore.*)|keys)");

    private static final Set<String> USER_WORDS = Set.of(
            "user",
            "username",
            "login",
            "account",
            "name",
            "adminuser",
            "rootuser",
            "dbuser",
            "userid",
            "usr",
            "email");

    /** The scalars below {@code root} that could hold a credential, whatever their names are. */
    public static List<CredentialLeaf> of(Node root) {
        List<CredentialLeaf> leaves = new ArrayList<>();
        collect(root, leaves);
        return leaves;
    }

    private static void collect(Node node, List<CredentialLeaf> leaves) {
        for (Node child : node.children()) {
            if (child.isMapping() || child.isSequence()) {
                if (!REFERENCES.matcher(child.key()).matches()) {
                    collect(child, leaves);
                }
            } else if (child.isString() || child.isNumber()) {
                String name = name(child);
                if (!name.isEmpty()) {
                    leaves.add(new CredentialLeaf(child, name));
                }
            }
        }
    }

    /** The name of a scalar; empty if it belongs to a reference to an object. */
    private static String name(Node leaf) {
        Node parent = leaf.parent();
        if (parent == null) {
            return "";
        }
        String key = leaf.key();
        if (leaf.index() >= 0) {
            return parent.key();
        }
        String lower = key.toLowerCase(Locale.ROOT);
        if (EMPTY_NAMES.contains(lower)) {
            String beside = parent.get("name").text(parent.get("key").text());
            return beside.isEmpty() ? parent.key() + "." + key : beside;
        } else if (lower.equals("key")
                && (!parent.get("name").isAbsent()
                        || !parent.get("secretName").isAbsent()
                        || !parent.get("value").isAbsent()
                        || !parent.get("optional").isAbsent()
                        || !parent.get("secret").isAbsent()
                        || !parent.get("existingSecret").isAbsent()
                        || !parent.get("operator").isAbsent())) {
            return "";
        }
        return lower.equals("key") || lower.equals("keys") ? parent.key() + "." + key : key;
    }

    /** Whether the user's name beside it is the same, which makes a password as good as none. */
    public boolean equalsUser() {
        Node parent = node.parent();
        if (parent == null || SecretNames.kind(name) != SecretNames.Kind.PASSWORD) {
            return false;
        }
        return parent.fields().stream()
                .anyMatch(field -> !field.equals(node)
                        && field.is(node.text())
                        && USER_WORDS.contains(String.join("", SecretNames.words(field.key()))));
    }
}
