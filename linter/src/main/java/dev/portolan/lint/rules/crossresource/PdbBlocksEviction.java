package dev.portolan.lint.rules.crossresource;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.PodTemplate;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;

final class PdbBlocksEviction implements ReleaseRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "pdb-blocks-eviction",
                "A disruption budget never lets a pod go, so nodes cannot be drained",
                Tag.RELIABILITY);
    }

    @Override
    public void check(Release release, Reporter reporter) {
        for (Manifest budget : release.ofKind("PodDisruptionBudget")) {
            Node min = budget.spec().get("minAvailable");
            Node max = budget.spec().get("maxUnavailable");
            if (max.isOneOf("0", "0%")) {
                reporter.report(max, "maxUnavailable " + max.text() + " never lets a pod go")
                        .about(budget);
            } else if (min.is("100%")) {
                reporter.report(min, "minAvailable 100% never lets a pod go").about(budget);
            } else if (min.isNumber()) {
                for (PodTemplate pod : release.selectedBy(budget.spec().get("selector"), budget.namespace())) {
                    long replicas = replicas(release, pod.manifest());
                    if (replicas > 0 && min.number(0) >= replicas) {
                        reporter.report(
                                        min,
                                        "minAvailable is " + min.text() + ", and "
                                                + pod.manifest().kind() + " "
                                                + pod.manifest().name() + " may have as few as " + replicas + " pods")
                                .about(budget)
                                .related(pod.manifest().spec().get("replicas"), "the replicas");
                    }
                }
            }
        }
    }

    /** The fewest pods that there may be. */
    private static long replicas(Release release, Manifest workload) {
        if (!workload.isA("Deployment", "StatefulSet", "ReplicaSet")) {
            return -1;
        }
        for (Manifest scaler : release.ofKind("HorizontalPodAutoscaler")) {
            Node target = scaler.spec().get("scaleTargetRef");
            if (target.get("kind").is(workload.kind()) && target.get("name").is(workload.name())) {
                return scaler.spec().get("minReplicas").number(1);
            }
        }
        Node replicas = workload.spec().get("replicas");
        return replicas.isPresent() ? replicas.number(-1) : 1;
    }
}
