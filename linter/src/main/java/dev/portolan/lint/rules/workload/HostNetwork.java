package dev.portolan.lint.rules.workload;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.PodTemplate;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;

final class HostNetwork implements ManifestRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "host-network", "The pod uses the node's network", Tag.SECURITY, Tag.PSS_BASELINE, Tag.CIS);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        PodTemplate.of(manifest)
                .map(pod -> pod.spec().get("hostNetwork"))
                .filter(field -> field.isTrue())
                .ifPresent(field -> reporter.report(field, "hostNetwork is true: the pod shares the node's network"));
    }
}
