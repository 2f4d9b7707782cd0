package dev.portolan.lint.rules.crossresource;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;

final class ServiceSelectsNothing implements ReleaseRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "service-selects-nothing",
                "A Service selects no workload that the chart renders",
                Tag.CORRECTNESS,
                Tag.NETWORKING);
    }

    @Override
    public void check(Release release, Reporter reporter) {
        if (!release.isComplete() || release.workloads().isEmpty()) {
            return;
        }
        for (Manifest service : release.ofKind("Service")) {
            Node selector = service.spec().get("selector");
            if (!selector.isEmpty() && release.servedBy(service).isEmpty() && !isForOperator(release, selector)) {
                reporter.reportKey(
                                selector,
                                "no rendered pod has the labels that the Service " + service.name() + " selects")
                        .about(service);
            }
        }
    }

    /** Pods of an operator carry labels of their own, which nothing in the chart has. */
    private static boolean isForOperator(Release release, Node selector) {
        return selector.fields().stream()
                .noneMatch(label -> release.workloads().stream()
                        .anyMatch(pod -> pod.labels().containsKey(label.key())));
    }
}
