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

final class SecretInEnvValue implements ReleaseRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "secret-in-env-value", "An environment variable holds a credential as plain text", Tag.SECRETS);
    }

    @Override
    public void check(Release release, Reporter reporter) {
        SecretDetector detector = SecretDetector.of(reporter.settings());
        SecretPlaces places = new SecretPlaces(release, reporter);
        for (Manifest manifest : release.manifests()) {
            for (Node variable : Environment.variables(manifest)) {
                Node value = variable.get("value");
                String name = variable.get("name").text();
                detector.named(name, value.text(), Position.SETTING)
                        .filter(detector::reports)
                        .ifPresent(secret -> places.report(manifest, value, secret, "the variable " + name)
                                .hint("keep it in a Secret and read it with valueFrom.secretKeyRef"));
            }
        }
    }
}
