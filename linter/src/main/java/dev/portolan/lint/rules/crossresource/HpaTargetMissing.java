package dev.portolan.lint.rules.crossresource;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;

final class HpaTargetMissing implements ReleaseRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "hpa-target-missing", "An autoscaler targets an object that is not rendered", Tag.CORRECTNESS);
    }

    @Override
    public void check(Release release, Reporter reporter) {
        if (!release.isComplete()) {
            return;
        }
        for (Manifest scaler : release.ofKind("HorizontalPodAutoscaler", "VerticalPodAutoscaler", "ScaledObject")) {
            Node target = scaler.spec().get(scaler.isA("VerticalPodAutoscaler") ? "targetRef" : "scaleTargetRef");
            String kind = target.get("kind").text("Deployment");
            String name = target.get("name").text();
            if (!name.isEmpty()
                    && release.owns(name)
                    && release.find(kind, scaler.namespace(), name).isEmpty()) {
                reporter.report(target.get("name"), "the " + kind + " " + name + " is not rendered")
                        .about(scaler);
            }
        }
    }
}
