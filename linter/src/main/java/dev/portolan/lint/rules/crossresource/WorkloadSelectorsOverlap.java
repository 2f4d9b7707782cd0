package dev.portolan.lint.rules.crossresource;

import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.PodTemplate;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Selector;
import dev.portolan.lint.rule.Tag;
import java.util.List;

final class WorkloadSelectorsOverlap implements ReleaseRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "workload-selectors-overlap",
                "Two controllers have selectors that match each other's pods",
                Tag.CORRECTNESS);
    }

    @Override
    public void check(Release release, Reporter reporter) {
        List<PodTemplate> controllers = release.workloads().stream()
                .filter(pod -> pod.manifest().isA("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet"))
                .toList();
        for (PodTemplate one : controllers) {
            Node selector = one.manifest().spec().get("selector");
            for (PodTemplate other : controllers) {
                boolean same = one.manifest().id().equals(other.manifest().id());
                boolean together =
                        one.manifest().namespace().equals(other.manifest().namespace());
                if (!same && together && !selector.isEmpty() && Selector.matches(selector, other.labels())) {
                    reporter.reportKey(
                                    selector,
                                    "the selector of " + one.manifest().name() + " also matches the pods of "
                                            + other.manifest().kind() + " "
                                            + other.manifest().name())
                            .about(one.manifest())
                            .related(other.metadata().get("labels"), "the labels of those pods");
                }
            }
        }
    }
}
