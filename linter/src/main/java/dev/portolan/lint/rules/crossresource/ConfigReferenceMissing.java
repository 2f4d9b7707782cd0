package dev.portolan.lint.rules.crossresource;

import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.PodTemplate;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.util.List;

final class ConfigReferenceMissing implements ReleaseRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "config-reference-missing",
                "A pod refers to a ConfigMap, Secret or claim that the chart should render but does not",
                Tag.CORRECTNESS);
    }

    @Override
    public void check(Release release, Reporter reporter) {
        if (!release.isComplete()) {
            return;
        }
        for (PodTemplate pod : release.workloads()) {
            for (String kind : List.of("ConfigMap", "Secret")) {
                References.configs(pod, kind).forEach(name -> check(release, pod, kind, name, reporter));
            }
            for (Node volume : pod.volumes()) {
                check(release, pod, "PersistentVolumeClaim", volume.at("persistentVolumeClaim", "claimName"), reporter);
            }
            for (Node secret : pod.spec().get("imagePullSecrets").items()) {
                check(release, pod, "Secret", secret.get("name"), reporter);
            }
        }
    }

    private static void check(Release release, PodTemplate pod, String kind, Node name, Reporter reporter) {
        boolean expected = !name.isEmpty() && release.owns(name.text());
        if (expected
                && release.find(kind, pod.manifest().namespace(), name.text()).isEmpty()
                && !isMadeByAnother(release, name.text())) {
            reporter.report(name, "the " + kind + " " + name.text() + " is not rendered")
                    .about(pod.manifest());
        }
    }

    /** Whether a custom resource, or a hook's arguments, name the object: then that makes it. */
    private static boolean isMadeByAnother(Release release, String name) {
        return release.manifests().stream()
                .filter(manifest ->
                        manifest.group().contains(".") && !manifest.group().endsWith("k8s.io") || manifest.isHook())
                .anyMatch(manifest -> manifest.name().equals(name)
                        || manifest.root().walk().stream()
                                .anyMatch(node -> node.text().contains(name)));
    }
}
