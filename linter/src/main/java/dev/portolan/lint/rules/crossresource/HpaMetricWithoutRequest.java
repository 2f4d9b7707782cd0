package dev.portolan.lint.rules.crossresource;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.PodTemplate;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class HpaMetricWithoutRequest implements ReleaseRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "hpa-metric-without-request",
                "An autoscaler uses utilisation of a resource for which a container sets no request",
                Tag.CORRECTNESS,
                Tag.RELIABILITY);
    }

    @Override
    public void check(Release release, Reporter reporter) {
        for (Manifest scaler : release.ofKind("HorizontalPodAutoscaler")) {
            Node target = scaler.spec().get("scaleTargetRef");
            Optional<PodTemplate> pod = release.find(
                            target.get("kind").text(),
                            scaler.namespace(),
                            target.get("name").text())
                    .flatMap(PodTemplate::of);
            if (pod.isEmpty()) {
                continue;
            }
            List<Node> resources = new ArrayList<>();
            for (Node metric : scaler.spec().get("metrics").items()) {
                if (metric.at("resource", "target", "type").is("Utilization")) {
                    resources.add(metric.at("resource", "name"));
                }
            }
            if (scaler.spec().get("targetCPUUtilizationPercentage").isPresent()) {
                resources.add(scaler.spec().get("targetCPUUtilizationPercentage"));
            }
            for (Node resource : resources) {
                String name = resource.isNumber() ? "cpu" : resource.text();
                pod.get().runningContainers().stream()
                        .filter(container -> !container
                                        .at("resources", "requests", name)
                                        .isPresent()
                                && !container.at("resources", "limits", name).isPresent()
                                && container.pod().spec().get("resources").isEmpty())
                        .forEach(container -> reporter.report(
                                        resource,
                                        container.title() + " of "
                                                + target.get("name").text() + " requests no " + name
                                                + ", so there is no utilisation of it")
                                .about(scaler)
                                .related(container.at("name"), "the container"));
            }
        }
    }
}
