package dev.portolan.lint.rules.workload;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.PodTemplate;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;

final class HostProcessWindows implements ManifestRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "host-process-windows", "A Windows container runs as host process", Tag.SECURITY, Tag.PSS_BASELINE);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        PodTemplate.of(manifest).ifPresent(pod -> {
            check(pod.spec().at("securityContext", "windowsOptions", "hostProcess"), reporter);
            pod.containers()
                    .forEach(container ->
                            check(container.security("windowsOptions").get("hostProcess"), reporter));
        });
    }

    private static void check(Node hostProcess, Reporter reporter) {
        if (hostProcess.isTrue()) {
            reporter.report(hostProcess, "the container runs as a process of the Windows host");
        }
    }
}
