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
import java.util.Map;

final class VolumeTypeRemoved implements ManifestRule {
    private static final Map<String, String> REMOVED = Map.of(
            "gitRepo",
            "1.33",
            "flocker",
            "1.25",
            "quobyte",
            "1.25",
            "storageos",
            "1.25",
            "scaleIO",
            "1.22",
            "glusterfs",
            "1.26",
            "rbd",
            "1.31",
            "cephfs",
            "1.31");

    @Override
    public RuleInfo info() {
        return RuleInfo.error("volume-type-removed", "A volume type that Kubernetes dropped is used", Tag.CORRECTNESS);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        List<Node> volumes = new ArrayList<>();
        PodTemplate.of(manifest).ifPresent(pod -> volumes.addAll(pod.volumes()));
        if (manifest.isA("PersistentVolume")) {
            volumes.add(manifest.spec());
        }
        for (Node volume : volumes) {
            for (Node type : volume.fields()) {
                String since = REMOVED.get(type.key());
                if (since != null) {
                    reporter.reportKey(type, "volumes of type " + type.key() + " are gone since Kubernetes " + since);
                }
            }
        }
    }
}
