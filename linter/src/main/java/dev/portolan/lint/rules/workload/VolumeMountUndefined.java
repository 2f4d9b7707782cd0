package dev.portolan.lint.rules.workload;

import dev.portolan.lint.rule.Container;
import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.PodTemplate;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

final class VolumeMountUndefined implements ManifestRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "volume-mount-undefined", "A container mounts a volume that the pod does not have", Tag.CORRECTNESS);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        PodTemplate.of(manifest).ifPresent(pod -> {
            Set<String> volumes = new HashSet<>();
            pod.volumes().forEach(volume -> volumes.add(volume.get("name").text()));
            if (manifest.isA("StatefulSet")) {
                manifest.spec()
                        .get("volumeClaimTemplates")
                        .items()
                        .forEach(claim ->
                                volumes.add(claim.at("metadata", "name").text()));
            }
            for (Container container : pod.containers()) {
                for (String field : List.of("volumeMounts", "volumeDevices")) {
                    for (Node mount : container.at(field).items()) {
                        Node name = mount.get("name");
                        if (!name.isEmpty() && !volumes.contains(name.text())) {
                            reporter.report(
                                    name,
                                    container.title() + " mounts the volume " + name.text()
                                            + ", which the pod does not have");
                        }
                    }
                }
            }
        });
    }
}
