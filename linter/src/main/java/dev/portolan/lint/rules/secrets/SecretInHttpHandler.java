package dev.portolan.lint.rules.secrets;

import dev.portolan.lint.rule.Container;
import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.secret.SecretDetector;

final class SecretInHttpHandler implements ReleaseRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "secret-in-http-handler", "A probe or lifecycle request carries a credential header", Tag.SECRETS);
    }

    @Override
    public void check(Release release, Reporter reporter) {
        SecretDetector detector = SecretDetector.of(reporter.settings());
        SecretPlaces places = new SecretPlaces(release, reporter);
        for (Manifest manifest : release.manifests()) {
            for (Container container : Container.of(manifest)) {
                for (Node handler : container.handlers()) {
                    for (Node header : handler.at("httpGet", "httpHeaders").items()) {
                        Node value = header.get("value");
                        String where = handler.key() + " of " + container.title();
                        detector.header(header.get("name").text(), value.text())
                                .filter(detector::reports)
                                .ifPresent(secret -> places.report(manifest, value, secret, where)
                                        .hint("probe a path that needs no login; headers cannot come from a Secret"));
                    }
                }
            }
        }
    }
}
