package dev.portolan.lint.rules.secrets;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.secret.Secret;
import dev.portolan.lint.secret.SecretDetector;

final class SecretInConfigmapFile implements ReleaseRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "secret-in-configmap-file", "A configuration file inside a ConfigMap holds a credential", Tag.SECRETS);
    }

    @Override
    public void check(Release release, Reporter reporter) {
        SecretDetector detector = SecretDetector.of(reporter.settings());
        SecretPlaces places = new SecretPlaces(release, reporter);
        for (Manifest manifest : release.ofKind("ConfigMap")) {
            for (Node entry : manifest.at("data").fields()) {
                for (Secret secret : detector.file(entry.key(), entry.text())) {
                    if (detector.reports(secret)) {
                        places.report(
                                        manifest,
                                        entry,
                                        secret,
                                        "the file " + entry.key() + " in ConfigMap " + manifest.name())
                                .hint("keep the file in a Secret, or let the program read the credential from a"
                                        + " variable or a file of its own");
                    }
                }
            }
        }
    }
}
