package dev.portolan.lint.rules.crossresource;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.PodTemplate;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Selector;
import dev.portolan.lint.rule.Tag;

final class SelectorTemplateMismatch implements ManifestRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "selector-template-mismatch",
                "A controller's selector does not match its own pod labels",
                Tag.CORRECTNESS,
                Tag.HELM);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        Node selector = manifest.spec().get("selector");
        if (!manifest.isA("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet") || selector.isEmpty()) {
            return;
        }
        PodTemplate.of(manifest).ifPresent(pod -> {
            if (!Selector.matches(selector, pod.labels())) {
                reporter.reportKey(selector, "the selector does not match the labels of the pods: " + pod.labels())
                        .related(pod.metadata().get("labels"), "the labels");
            }
        });
    }
}
