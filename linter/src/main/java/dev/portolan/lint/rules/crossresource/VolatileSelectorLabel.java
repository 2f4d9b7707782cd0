package dev.portolan.lint.rules.crossresource;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.rule.Volatility;

final class VolatileSelectorLabel implements ReleaseRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "volatile-selector-label",
                "A selector holds a label that changes with chart version, app version or user labels, so upgrades are"
                        + " refused or lose pods",
                Tag.UPGRADE,
                Tag.RELIABILITY);
    }

    @Override
    public void check(Release release, Reporter reporter) {
        for (Manifest manifest : release.ofKind("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Service")) {
            Node selector = manifest.spec().get("selector");
            boolean service = manifest.isA("Service");
            for (Node label : (service ? selector : selector.get("matchLabels")).fields()) {
                Volatility.of(label, release)
                        .ifPresent(cause -> reporter.report(
                                        label,
                                        "the selector's label " + label.key() + " changes with " + cause + ", and then "
                                                + (service
                                                        ? "the Service loses its pods until all are replaced"
                                                        : "upgrades are refused"))
                                .about(manifest)
                                .hint("select by app.kubernetes.io/name and app.kubernetes.io/instance only"));
            }
        }
    }
}
