package dev.portolan.lint.rules.crossresource;

import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.PodTemplate;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.util.List;

final class ConfigChecksumMissing implements ReleaseRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.info(
                "config-checksum-missing",
                "Pods do not restart when a ConfigMap or Secret of the chart changes",
                Tag.RELIABILITY,
                Tag.BEST_PRACTICE);
    }

    @Override
    public void check(Release release, Reporter reporter) {
        List<String> reloaders = reporter.settings()
                .strings("reloaderAnnotations", List.of("reloader", "checksum", "config-hash", "sha"));
        for (PodTemplate pod : release.workloads()) {
            if (!pod.manifest().isA("Deployment", "StatefulSet", "DaemonSet")
                    || isWatched(pod.metadata().get("annotations"), reloaders)
                    || isWatched(pod.manifest().annotations(), reloaders)) {
                continue;
            }
            for (String kind : List.of("ConfigMap", "Secret")) {
                for (Node name : References.configs(pod, kind)) {
                    boolean mutable = release.find(kind, pod.manifest().namespace(), name.text())
                            .filter(object -> !object.at("immutable").isTrue() && !object.isHook())
                            .isPresent();
                    if (mutable) {
                        reporter.report(
                                        name,
                                        "the pods do not restart when the " + kind + " " + name.text() + " changes")
                                .about(pod.manifest())
                                .hint("add an annotation with the sha256sum of its template to the pod template");
                    }
                }
            }
        }
    }

    private static boolean isWatched(Node annotations, List<String> words) {
        return annotations.fields().stream()
                .anyMatch(annotation -> words.stream().anyMatch(annotation.key()::contains));
    }
}
