package dev.portolan.lint.rules.secrets;

import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.ValuesFile;
import dev.portolan.lint.secret.CredentialLeaf;
import dev.portolan.lint.secret.Secret;
import dev.portolan.lint.secret.SecretDetector;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The credentials that values files hold. */
final class CredentialDefaults {
    private static final Pattern EXTRA = Pattern.compile("(?i)[^/]*values[^/]*\\.ya?ml");

    private static final Pattern FOR_TESTS = Pattern.compile(
            "(?i).*(^|[-_./])(dev|develop|test|tests|testing|local|example|examples|sample|demo|ci|e2e)([-_./].*|$)");

    /** Where charts keep the login of an image registry. */
    private static final Pattern REGISTRY = Pattern.compile(
            "(?i)(.*\\.)?\\.?(image(pull)?(secrets?|credentials?)|registry(credentials?|secrets?|login|auth)|docker(config(json)?|credentials?|registry|secret)|pullsecrets?|auths)(\\[.*|\\..*|$)");

    private CredentialDefaults() {}

    /**
     * A credential in a values file.
     *
     * @param leaf where
     * @param secret what it is
     * @param forTests whether the file is one for development or tests
     */
    record Default(CredentialLeaf leaf, Secret secret, boolean forTests) {}

    /**
     * The credentials and dummies in a values file; with the chart's own also those in other values files beside it.
     * Files for continuous integration are left to the rule about comments and examples, encrypted ones hold none.
     */
    static List<Default> of(ValuesFile values, SecretDetector detector) {
        List<Default> found = new ArrayList<>();
        if (values.role() == ValuesFile.Role.CI) {
            return found;
        }
        collect(values.root(), false, detector, found);
        if (values.role() == ValuesFile.Role.DEFAULTS) {
            ChartTree chart = values.chart();
            for (String path : chart.files().keySet()) {
                if (EXTRA.matcher(path).matches() && !path.equals("values.yaml")) {
                    collect(chart.yaml(path).root(), FOR_TESTS.matcher(path).matches(), detector, found);
                }
            }
        }
        return found;
    }

    private static void collect(Node root, boolean forTests, SecretDetector detector, List<Default> found) {
        if (isEncrypted(root)) {
            return;
        }
        for (CredentialLeaf leaf : CredentialLeaf.of(root)) {
            if (!isRegistry(leaf.node())) {
                detector.leaf(leaf).ifPresent(secret -> found.add(new Default(leaf, secret, forTests)));
            }
        }
    }

    /** Whether a file is encrypted by SOPS. */
    static boolean isEncrypted(Node root) {
        return root.at("sops", "mac").isPresent() || root.at("sops", "version").isPresent();
    }

    /** Whether a value belongs to the login of an image registry. */
    static boolean isRegistry(Node node) {
        return REGISTRY.matcher(node.path()).matches();
    }
}
