package dev.portolan.lint.rules.workload;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.PodTemplate;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.util.List;

final class UnsafeSysctl implements ManifestRule {
    /** As of Kubernetes 1.32; names that older versions lack are refused by their own validation. */
    private static final List<String> SAFE = List.of(
            "kernel.shm_rmid_forced",
            "net.ipv4.ip_local_port_range",
            "net.ipv4.ip_local_reserved_ports",
            "net.ipv4.ip_unprivileged_port_start",
            "net.ipv4.ping_group_range",
            "net.ipv4.tcp_fin_timeout",
            "net.ipv4.tcp_keepalive_intvl",
            "net.ipv4.tcp_keepalive_probes",
            "net.ipv4.tcp_keepalive_time",
            "net.ipv4.tcp_rmem",
            "net.ipv4.tcp_syncookies",
            "net.ipv4.tcp_wmem");

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "unsafe-sysctl", "A sysctl outside the safe set is requested", Tag.SECURITY, Tag.PSS_BASELINE);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        List<String> allowed = reporter.settings().strings("allowed", SAFE);
        PodTemplate.of(manifest).ifPresent(pod -> {
            for (Node sysctl : pod.spec().at("securityContext", "sysctls").items()) {
                Node name = sysctl.get("name");
                if (!name.isEmpty() && !allowed.contains(name.text())) {
                    reporter.report(name, "the sysctl " + name.text() + " is not in the safe set");
                }
            }
        });
    }
}
