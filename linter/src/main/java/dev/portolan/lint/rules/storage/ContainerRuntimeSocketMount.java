package dev.portolan.lint.rules.storage;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.PodTemplate;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.util.List;

final class ContainerRuntimeSocketMount implements ManifestRule {
    private static final List<String> SOCKETS =
            List.of("docker.sock", "containerd.sock", "crio.sock", "cri-dockerd.sock", "podman.sock");

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "container-runtime-socket-mount",
                "A container runtime socket of the node is mounted",
                Tag.SECURITY,
                Tag.CIS);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        List<String> sockets = reporter.settings().strings("sockets", SOCKETS);
        PodTemplate.of(manifest).ifPresent(pod -> {
            for (Node volume : pod.volumes()) {
                Node path = volume.at("hostPath", "path");
                if (sockets.stream().anyMatch(path.text()::endsWith)) {
                    reporter.report(path, "the pod gets the socket of the container runtime, " + path.text());
                }
            }
        });
    }
}
