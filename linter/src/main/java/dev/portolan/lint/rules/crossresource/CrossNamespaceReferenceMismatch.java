package dev.portolan.lint.rules.crossresource;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.PodTemplate;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.util.List;

final class CrossNamespaceReferenceMismatch implements ReleaseRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "cross-namespace-reference-mismatch",
                "Objects that must share a namespace are rendered into different ones",
                Tag.CORRECTNESS);
    }

    @Override
    public void check(Release release, Reporter reporter) {
        for (PodTemplate pod : release.workloads()) {
            check(release, pod.manifest(), "ServiceAccount", pod.spec().get("serviceAccountName"), reporter);
            for (String kind : List.of("ConfigMap", "Secret")) {
                References.configs(pod, kind).forEach(name -> check(release, pod.manifest(), kind, name, reporter));
            }
            for (Node volume : pod.volumes()) {
                check(
                        release,
                        pod.manifest(),
                        "PersistentVolumeClaim",
                        volume.at("persistentVolumeClaim", "claimName"),
                        reporter);
            }
        }
        for (Manifest scaler : release.ofKind("HorizontalPodAutoscaler")) {
            Node target = scaler.spec().get("scaleTargetRef");
            check(release, scaler, target.get("kind").text(), target.get("name"), reporter);
        }
        for (Manifest binding : release.ofKind("RoleBinding")) {
            Node role = binding.at("roleRef");
            if (role.get("kind").is("Role")) {
                check(release, binding, "Role", role.get("name"), reporter);
            }
        }
    }

    private static void check(Release release, Manifest from, String kind, Node name, Reporter reporter) {
        if (name.isEmpty() || release.find(kind, from.namespace(), name.text()).isPresent()) {
            return;
        }
        release.ofKind(kind).stream()
                .filter(object -> object.name().equals(name.text()))
                .findFirst()
                .ifPresent(object -> reporter.report(
                                name,
                                "the " + kind + " " + name.text() + " is rendered into the namespace "
                                        + object.namespace() + ", not " + from.namespace())
                        .about(from)
                        .related(object.at("metadata", "namespace"), "the " + kind));
    }
}
