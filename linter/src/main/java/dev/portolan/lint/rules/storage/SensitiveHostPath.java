package dev.portolan.lint.rules.storage;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.PodTemplate;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.util.List;

final class SensitiveHostPath implements ManifestRule {
    private static final List<String> PATHS = List.of(
            "/boot",
            "/dev",
            "/etc",
            "/lib",
            "/proc",
            "/root",
            "/sys",
            "/usr",
            "/var/lib/kubelet",
            "/var/lib/etcd",
            "/var/run",
            "/run/containerd");

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "sensitive-host-path", "A critical directory of the node is mounted", Tag.SECURITY, Tag.CIS);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        List<String> paths = reporter.settings().strings("paths", PATHS);
        List<String> allowReadOnly = reporter.settings().strings("allowReadOnly", List.of());
        PodTemplate.of(manifest).ifPresent(pod -> {
            for (Node volume : pod.volumes()) {
                Node path = volume.at("hostPath", "path");
                boolean allowed = allowReadOnly.contains(path.text()) && HostMounts.isReadOnly(pod, volume);
                if (!path.isEmpty() && !allowed && isSensitive(path.text(), paths)) {
                    reporter.report(path, "the pod mounts " + path.text() + " of the node");
                }
            }
        });
    }

    private static boolean isSensitive(String path, List<String> paths) {
        String folder = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return folder.equals("/")
                || paths.stream().anyMatch(listed -> listed.equals(folder) || listed.startsWith(folder + "/"));
    }
}
