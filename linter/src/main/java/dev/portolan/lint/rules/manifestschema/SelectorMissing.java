package dev.portolan.lint.rules.manifestschema;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;

final class SelectorMissing implements ManifestRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "selector-missing",
                "A Deployment, StatefulSet, DaemonSet or ReplicaSet has no selector",
                Tag.HELM,
                Tag.CORRECTNESS);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        Node selector = manifest.spec().get("selector");
        if (manifest.isA("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet")
                && manifest.spec().isMapping()
                && selector.get("matchLabels").isEmpty()
                && selector.get("matchExpressions").isEmpty()) {
            reporter.report(selector, "the " + manifest.kind() + " has no selector")
                    .hint("add selector.matchLabels with labels of the pod template that never change");
        }
    }
}
