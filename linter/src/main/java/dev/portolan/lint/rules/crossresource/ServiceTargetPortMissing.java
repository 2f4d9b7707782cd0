package dev.portolan.lint.rules.crossresource;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.PodTemplate;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Severity;
import dev.portolan.lint.rule.Tag;
import java.util.List;

final class ServiceTargetPortMissing implements ReleaseRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "service-target-port-missing",
                "A Service forwards to a port name or number that the selected containers do not declare",
                Tag.CORRECTNESS,
                Tag.NETWORKING);
    }

    @Override
    public void check(Release release, Reporter reporter) {
        for (Manifest service : release.ofKind("Service")) {
            for (PodTemplate pod : release.servedBy(service)) {
                List<Node> declared = pod.runningContainers().stream()
                        .flatMap(container -> container.ports().stream())
                        .toList();
                for (Node port : service.spec().get("ports").items()) {
                    Node target = port.get("targetPort").isEmpty() ? port.get("port") : port.get("targetPort");
                    check(service, pod, declared, port, target, reporter);
                }
            }
        }
    }

    private static void check(
            Manifest service, PodTemplate pod, List<Node> declared, Node port, Node target, Reporter reporter) {
        String protocol = port.get("protocol").text("TCP");
        boolean byName = target.isString() && !target.text().chars().allMatch(Character::isDigit);
        String field = byName ? "name" : "containerPort";
        boolean found = declared.stream()
                .anyMatch(candidate -> candidate.get(field).is(target.text())
                        && candidate.get("protocol").text("TCP").equals(protocol));
        if (found || (!byName && declared.isEmpty())) {
            return;
        }
        String object = pod.manifest().kind() + " " + pod.manifest().name();
        reporter.report(
                        target,
                        object + " has no port " + (byName ? "named " : "") + target.text() + " for " + protocol)
                .about(service)
                .severity(byName ? Severity.ERROR : Severity.INFO)
                .related(pod.spec().get("containers"), "the containers");
    }
}
