package dev.portolan.lint.rules.deprecation;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.PodTemplate;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.util.Map;

final class DeprecatedField implements ManifestRule {
    private static final Map<String, String> ANNOTATIONS = Map.of(
            "seccomp.security.alpha.kubernetes.io/pod", "securityContext.seccompProfile",
            "container.seccomp.security.alpha.kubernetes.io/", "securityContext.seccompProfile",
            "container.apparmor.security.beta.kubernetes.io/", "securityContext.appArmorProfile",
            "volume.beta.kubernetes.io/storage-class", "spec.storageClassName",
            "volume.alpha.kubernetes.io/storage-class", "spec.storageClassName",
            "scheduler.alpha.kubernetes.io/critical-pod", "spec.priorityClassName",
            "pod.beta.kubernetes.io/hostname", "spec.hostname",
            "service.alpha.kubernetes.io/tolerate-unready-endpoints", "spec.publishNotReadyAddresses");

    @Override
    public RuleInfo info() {
        return RuleInfo.warning("deprecated-field", "An object sets a field that Kubernetes deprecated", Tag.UPGRADE);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        PodTemplate.of(manifest).ifPresent(pod -> {
            Node account = pod.spec().get("serviceAccount");
            if (account.isPresent()) {
                reporter.reportKey(account, "serviceAccount is deprecated").hint("write serviceAccountName");
            }
            annotations(pod.metadata().get("annotations"), reporter);
            for (Node volume : pod.volumes()) {
                if (volume.get("gitRepo").isPresent()) {
                    reporter.reportKey(volume.get("gitRepo"), "gitRepo volumes are deprecated")
                            .hint("clone in an init container into an emptyDir");
                }
            }
        });
        annotations(manifest.annotations(), reporter);
        if (manifest.isA("Service") && manifest.at("spec", "loadBalancerIP").isPresent()) {
            reporter.reportKey(manifest.at("spec", "loadBalancerIP"), "loadBalancerIP is deprecated")
                    .hint("use the annotation of your load balancer");
        }
    }

    private static void annotations(Node annotations, Reporter reporter) {
        for (Node annotation : annotations.fields()) {
            int slash = annotation.key().indexOf('/') + 1;
            String replacement = ANNOTATIONS.getOrDefault(
                    annotation.key(), ANNOTATIONS.getOrDefault(annotation.key().substring(0, slash), ""));
            if (!replacement.isEmpty()) {
                reporter.reportKey(annotation, "the annotation " + annotation.key() + " gave way to " + replacement)
                        .hint("set " + replacement);
            }
        }
    }
}
