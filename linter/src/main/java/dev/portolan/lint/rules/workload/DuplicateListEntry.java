package dev.portolan.lint.rules.workload;

import dev.portolan.lint.rule.Container;
import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.PodTemplate;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.util.HashMap;
import java.util.Map;

final class DuplicateListEntry implements ManifestRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "duplicate-list-entry", "Names that must be unique within a pod are repeated", Tag.CORRECTNESS);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        PodTemplate.of(manifest).ifPresent(pod -> {
            Map<String, Node> containers = new HashMap<>();
            Map<String, Node> volumes = new HashMap<>();
            pod.containers()
                    .forEach(container -> unique("container name", container.at("name"), "", containers, reporter));
            pod.volumes().forEach(volume -> unique("volume name", volume.get("name"), "", volumes, reporter));
            for (Container container : pod.containers()) {
                Map<String, Node> paths = new HashMap<>();
                Map<String, Node> ports = new HashMap<>();
                Map<String, Node> portNames = new HashMap<>();
                container
                        .at("volumeMounts")
                        .items()
                        .forEach(mount -> unique("mount path", mount.get("mountPath"), "", paths, reporter));
                for (Node port : container.ports()) {
                    String rest = "/" + port.get("protocol").text("TCP")
                            + port.get("hostIP").text();
                    unique("port", port.get("containerPort"), rest, ports, reporter);
                    unique("port name", port.get("name"), "", portNames, reporter);
                }
            }
        });
    }

    private static void unique(String what, Node node, String rest, Map<String, Node> seen, Reporter reporter) {
        Node first = node.isEmpty() ? null : seen.putIfAbsent(node.text() + rest, node);
        if (first != null) {
            reporter.report(node, "the " + what + " " + node.text() + " is used twice")
                    .related(first, "the other one");
        }
    }
}
