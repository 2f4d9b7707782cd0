package dev.portolan.lint.rules.storage;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.rule.Volatility;
import java.util.List;

final class VolatileLabelInClaimTemplate implements ReleaseRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "volatile-label-in-claim-template",
                "An immutable claim template carries a label that changes with each chart version, so upgrades are refused",
                Tag.UPGRADE,
                Tag.RELIABILITY);
    }

    @Override
    public void check(Release release, Reporter reporter) {
        for (Manifest manifest : release.ofKind("StatefulSet")) {
            check(release, manifest, manifest.spec().get("serviceName"), reporter);
            for (Node template : manifest.spec().get("volumeClaimTemplates").items()) {
                check(release, manifest, template.at("metadata", "name"), reporter);
                for (String part : List.of("labels", "annotations")) {
                    for (Node label : template.at("metadata", part).fields()) {
                        check(release, manifest, label, reporter);
                    }
                }
            }
        }
    }

    private static void check(Release release, Manifest manifest, Node field, Reporter reporter) {
        if (!field.isEmpty()) {
            Volatility.of(field, release)
                    .ifPresent(cause -> reporter.report(
                                    field,
                                    field.path() + " changes with " + cause
                                            + ", and then the StatefulSet cannot be upgraded")
                            .about(manifest)
                            .hint("leave it out, or use only what stays the same in every version"));
        }
    }
}
