package dev.portolan.lint.rules.workload;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.PodTemplate;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;

final class HostPid implements ManifestRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error("host-pid", "The pod sees the node's processes", Tag.SECURITY, Tag.PSS_BASELINE, Tag.CIS);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        PodTemplate.of(manifest)
                .map(pod -> pod.spec().get("hostPID"))
                .filter(field -> field.isTrue())
                .ifPresent(field -> reporter.report(field, "hostPID is true: the pod shares the node's processes"));
    }
}
