package dev.portolan.lint.rules.workload;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.PodTemplate;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.util.List;

final class SelinuxCustomOptions implements ManifestRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "selinux-custom-options", "SELinux type, user or role is changed", Tag.SECURITY, Tag.PSS_BASELINE);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        PodTemplate.of(manifest).ifPresent(pod -> {
            check(pod.spec().at("securityContext", "seLinuxOptions"), reporter);
            pod.containers().forEach(container -> check(container.security("seLinuxOptions"), reporter));
        });
    }

    private static void check(Node options, Reporter reporter) {
        Node type = options.get("type");
        if (!type.isEmpty()
                && !type.isOneOf("container_t", "container_init_t", "container_kvm_t", "container_engine_t")) {
            reporter.report(type, "SELinux type " + type.text() + " is not one that a container should have");
        }
        for (String field : List.of("user", "role")) {
            if (!options.get(field).isEmpty()) {
                reporter.report(options.get(field), "the SELinux " + field + " is changed");
            }
        }
    }
}
