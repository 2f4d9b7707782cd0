package dev.portolan.lint.rules.workload;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.PodTemplate;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;

final class SeccompUnconfined implements ManifestRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error("seccomp-unconfined", "Seccomp is switched off", Tag.SECURITY, Tag.PSS_BASELINE);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        PodTemplate.of(manifest).ifPresent(pod -> {
            check(pod.spec().at("securityContext", "seccompProfile", "type"), reporter);
            pod.containers()
                    .forEach(container ->
                            check(container.security("seccompProfile").get("type"), reporter));
            for (Node annotation : pod.metadata().get("annotations").fields()) {
                if (annotation.key().contains("seccomp.security.alpha.kubernetes.io") && annotation.is("unconfined")) {
                    reporter.report(annotation, "the annotation switches seccomp off");
                }
            }
        });
    }

    private static void check(Node type, Reporter reporter) {
        if (type.is("Unconfined")) {
            reporter.report(type, "seccomp is switched off").hint("use RuntimeDefault");
        }
    }
}
