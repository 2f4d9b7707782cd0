package dev.portolan.lint.rules.workload;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.PodTemplate;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;

final class ApparmorUnconfined implements ManifestRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error("apparmor-unconfined", "AppArmor is switched off", Tag.SECURITY, Tag.PSS_BASELINE);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        PodTemplate.of(manifest).ifPresent(pod -> {
            check(pod.spec().at("securityContext", "appArmorProfile", "type"), reporter);
            pod.containers()
                    .forEach(container ->
                            check(container.security("appArmorProfile").get("type"), reporter));
            for (Node annotation : pod.metadata().get("annotations").fields()) {
                if (annotation.key().startsWith("container.apparmor.security.beta.kubernetes.io/")
                        && annotation.is("unconfined")) {
                    reporter.report(annotation, "the annotation switches AppArmor off");
                }
            }
        });
    }

    private static void check(Node type, Reporter reporter) {
        if (type.is("Unconfined")) {
            reporter.report(type, "AppArmor is switched off").hint("use RuntimeDefault");
        }
    }
}
