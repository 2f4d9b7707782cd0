package dev.portolan.lint.rules.secrets;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Place;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.rule.ValuesFile;
import dev.portolan.lint.secret.Secret;
import dev.portolan.lint.secret.SecretDetector;
import java.util.ArrayList;
import java.util.List;

final class SecretInUrl implements ReleaseRule {
    private static final String HINT = "put the URL together from variables that come from a Secret, as in"
            + " postgres://$(USER):$(PASSWORD)@host, or keep all of it in a Secret";

    @Override
    public RuleInfo info() {
        return RuleInfo.error("secret-in-url", "A URL or connection string carries user and password", Tag.SECRETS);
    }

    @Override
    public void check(Release release, Reporter reporter) {
        SecretDetector detector = SecretDetector.of(reporter.settings());
        SecretPlaces places = new SecretPlaces(release, reporter);
        for (Manifest manifest : release.manifests()) {
            if (!manifest.isA("Secret", "CustomResourceDefinition")) {
                for (Node node : manifest.root().walk()) {
                    for (Secret secret : found(node, detector)) {
                        String where = node.path().isEmpty() ? manifest.kind() : node.path();
                        places.report(manifest, node, secret, where).hint(HINT);
                    }
                }
            }
        }
        List<ValuesFile> files = new ArrayList<>(release.scenario().valuesFiles());
        files.add(release.chart().defaults());
        for (ValuesFile file : files) {
            if (!CredentialDefaults.isEncrypted(file.root())) {
                for (Node node : file.root().walk()) {
                    for (Secret secret : found(node, detector)) {
                        check(node, secret, places, reporter);
                    }
                }
            }
        }
    }

    private static void check(Node node, Secret secret, SecretPlaces places, Reporter reporter) {
        Place place = node.place();
        if (!places.isReported(place)) {
            reporter.report(
                            node,
                            node.path() + " holds " + secret.phrase() + " as plain text: "
                                    + secret.preview(node.text()))
                    .hint(HINT)
                    .confidential();
        }
    }

    private static List<Secret> found(Node node, SecretDetector detector) {
        return node.isString()
                ? detector.urls(node.text()).stream().filter(detector::reports).toList()
                : List.of();
    }
}
