package dev.portolan.lint.rules.storage;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.PodTemplate;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.util.ArrayList;
import java.util.List;

final class HostPathVolume implements ManifestRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "host-path-volume", "The pod mounts any directory of the node", Tag.SECURITY, Tag.PSS_BASELINE);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        List<String> allow = reporter.settings().strings("allow", List.of());
        boolean exempt = manifest.isA("DaemonSet") && reporter.settings().flag("exemptDaemonSet", false);
        List<Node> volumes = new ArrayList<>();
        PodTemplate.of(manifest).ifPresent(pod -> volumes.addAll(pod.volumes()));
        if (manifest.isA("PersistentVolume")) {
            volumes.add(manifest.spec());
        }
        for (Node volume : volumes) {
            Node hostPath = volume.get("hostPath");
            if (hostPath.isPresent()
                    && !exempt
                    && !allow.contains(hostPath.get("path").text())) {
                reporter.reportKey(
                        hostPath, "the folder " + hostPath.get("path").text() + " of the node is mounted");
            }
        }
    }
}
