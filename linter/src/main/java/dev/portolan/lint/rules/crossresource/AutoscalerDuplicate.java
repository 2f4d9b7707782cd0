package dev.portolan.lint.rules.crossresource;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.util.HashMap;
import java.util.Map;

final class AutoscalerDuplicate implements ReleaseRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "autoscaler-duplicate",
                "Two autoscalers steer one workload on the same resource",
                Tag.CORRECTNESS,
                Tag.RELIABILITY);
    }

    @Override
    public void check(Release release, Reporter reporter) {
        Map<String, Manifest> seen = new HashMap<>();
        for (Manifest scaler : release.ofKind("HorizontalPodAutoscaler", "ScaledObject", "VerticalPodAutoscaler")) {
            boolean vertical = scaler.isA("VerticalPodAutoscaler");
            Node target = scaler.spec().get(vertical ? "targetRef" : "scaleTargetRef");
            boolean passive =
                    vertical && scaler.spec().at("updatePolicy", "updateMode").isOneOf("Off", "Initial");
            String key = scaler.namespace() + "/" + target.get("kind").text("Deployment") + "/"
                    + target.get("name").text();
            boolean counts = !passive && (!vertical || seen.get(key) == null || usesResources(seen.get(key)));
            Manifest other = counts ? seen.putIfAbsent(key, scaler) : null;
            if (other != null) {
                reporter.report(
                                target.get("name"),
                                other.kind() + " " + other.name() + " steers "
                                        + target.get("name").text() + " already")
                        .about(scaler)
                        .related(other.root(), "the other one");
            }
        }
    }

    private static boolean usesResources(Manifest scaler) {
        return scaler.spec().get("metrics").isAbsent()
                || scaler.spec().get("metrics").items().stream()
                        .anyMatch(metric -> metric.get("type").isOneOf("Resource", "ContainerResource"));
    }
}
