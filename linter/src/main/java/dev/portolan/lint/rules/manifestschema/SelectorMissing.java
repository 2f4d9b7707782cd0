package dev.portolan.lint.rules.manifestschema;

import dev.portolan.lint.rule.Draft;
import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Severity;
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
            Draft draft = reporter.report(selector, "the " + manifest.kind() + " has no selector")
                    .hint("add selector.matchLabels with labels of the pod template that never change");
            String file = manifest.root().source().text().content();
            // Helm looks for the words anywhere in the file.
            if (manifest.isHelmLinted() && !file.contains("matchLabels") && !file.contains("matchExpressions")) {
                draft.helm(
                        Severity.ERROR,
                        manifest.template(),
                        "a " + manifest.kind() + " must contain matchLabels or matchExpressions, and \""
                                + manifest.name() + "\" does not");
            }
        }
    }
}
