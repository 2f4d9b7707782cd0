package dev.portolan.lint.rules.storage;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.PodTemplate;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;

final class HostPathWritable implements ManifestRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.warning("host-path-writable", "A node directory is mounted writable", Tag.SECURITY);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        PodTemplate.of(manifest).ifPresent(pod -> {
            for (Node volume : pod.volumes()) {
                if (volume.get("hostPath").isPresent()) {
                    for (Node mount : HostMounts.of(pod, volume)) {
                        Node readOnly = mount.get("readOnly");
                        if (!readOnly.isTrue()) {
                            reporter.report(
                                    readOnly,
                                    "the node's "
                                            + volume.at("hostPath", "path").text() + " is mounted writable");
                        }
                    }
                }
            }
        });
    }
}
