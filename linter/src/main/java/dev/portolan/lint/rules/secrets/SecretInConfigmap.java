package dev.portolan.lint.rules.secrets;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.secret.Position;
import dev.portolan.lint.secret.SecretDetector;

final class SecretInConfigmap implements ReleaseRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error("secret-in-configmap", "A ConfigMap entry holds a credential", Tag.SECRETS);
    }

    @Override
    public void check(Release release, Reporter reporter) {
        SecretDetector detector = SecretDetector.of(reporter.settings());
        SecretPlaces places = new SecretPlaces(release, reporter);
        for (Manifest manifest : release.ofKind("ConfigMap")) {
            for (Node entry : manifest.at("data").fields()) {
                detector.named(entry.key(), entry.text(), Position.SETTING)
                        .filter(detector::reports)
                        .ifPresent(secret -> places.report(
                                        manifest,
                                        entry,
                                        secret,
                                        "the entry " + entry.key() + " of ConfigMap " + manifest.name())
                                .hint("move the entry into a Secret"));
            }
        }
    }
}
