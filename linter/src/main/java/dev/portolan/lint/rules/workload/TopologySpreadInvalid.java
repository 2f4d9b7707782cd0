package dev.portolan.lint.rules.workload;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.PodTemplate;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;

final class TopologySpreadInvalid implements ManifestRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "topology-spread-invalid",
                "A spread constraint lacks selector or key, or has zero skew",
                Tag.CORRECTNESS,
                Tag.RELIABILITY);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        PodTemplate.of(manifest).ifPresent(pod -> {
            for (Node constraint : pod.spec().get("topologySpreadConstraints").items()) {
                Node skew = constraint.get("maxSkew");
                Node domains = constraint.get("minDomains");
                Node action = constraint.get("whenUnsatisfiable");
                if (constraint.get("topologyKey").isEmpty()) {
                    reporter.report(constraint.get("topologyKey"), "the spread constraint has no topologyKey");
                }
                if (constraint.get("labelSelector").isEmpty()) {
                    reporter.report(
                            constraint.get("labelSelector"),
                            "the spread constraint has no labelSelector, so it counts no pod");
                }
                if (!skew.isPresent() || skew.number(1) < 1) {
                    reporter.report(skew, "maxSkew is at least 1");
                }
                if (domains.isPresent() && domains.number(1) < 1) {
                    reporter.report(domains, "minDomains is at least 1");
                }
                if (!action.isOneOf("DoNotSchedule", "ScheduleAnyway")) {
                    reporter.report(action, "whenUnsatisfiable is DoNotSchedule or ScheduleAnyway");
                }
            }
        });
    }
}
