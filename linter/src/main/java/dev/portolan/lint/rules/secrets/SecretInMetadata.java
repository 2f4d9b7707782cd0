package dev.portolan.lint.rules.secrets;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.PodTemplate;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.secret.Secret;
import dev.portolan.lint.secret.SecretDetector;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

final class SecretInMetadata implements ReleaseRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error("secret-in-metadata", "A label or annotation carries a credential", Tag.SECRETS);
    }

    @Override
    public void check(Release release, Reporter reporter) {
        SecretDetector detector = SecretDetector.of(reporter.settings());
        SecretPlaces places = new SecretPlaces(release, reporter);
        for (Manifest manifest : release.manifests()) {
            Set<Node> owners = new LinkedHashSet<>();
            owners.add(manifest.at("metadata"));
            PodTemplate.of(manifest).ifPresent(pod -> owners.add(pod.metadata()));
            for (Node owner : owners) {
                check(owner.get("annotations"), "the annotation ", manifest, detector, places);
                check(owner.get("labels"), "the label ", manifest, detector, places);
            }
        }
    }

    private static void check(
            Node entries, String what, Manifest manifest, SecretDetector detector, SecretPlaces places) {
        for (Node entry : entries.fields()) {
            Optional<Secret> named =
                    detector.metadata(entry.key(), entry.text()).filter(detector::reports);
            named.or(() -> detector.tokens(entry.text()).stream().findFirst())
                    .ifPresent(secret -> places.report(manifest, entry, secret, what + entry.key())
                            .hint("metadata is copied to many places and shown by every tool; keep the credential in a"
                                    + " Secret"));
        }
    }
}
