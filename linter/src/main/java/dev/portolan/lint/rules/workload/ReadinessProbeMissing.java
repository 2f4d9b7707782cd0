package dev.portolan.lint.rules.workload;

import dev.portolan.lint.rule.Container;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.PodTemplate;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

final class ReadinessProbeMissing implements ReleaseRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "readiness-probe-missing",
                "A container behind a Service has no readiness probe",
                Tag.RELIABILITY,
                Tag.BEST_PRACTICE);
    }

    @Override
    public void check(Release release, Reporter reporter) {
        boolean onlyIfServiced = reporter.settings().flag("onlyIfServiced", true);
        Set<PodTemplate> pods = new LinkedHashSet<>();
        if (onlyIfServiced) {
            release.ofKind("Service").forEach(service -> pods.addAll(release.servedBy(service)));
        } else {
            pods.addAll(release.workloads());
        }
        for (PodTemplate pod : pods) {
            if (pod.isRunToCompletion()) {
                continue;
            }
            List<Container> main = pod.containers().stream()
                    .filter(container -> container.role() == Container.Role.MAIN)
                    .toList();
            boolean anyPort =
                    main.stream().anyMatch(container -> !container.ports().isEmpty());
            for (Container container : main) {
                Node probe = container.at("readinessProbe");
                if (!probe.isPresent() && (!anyPort || !container.ports().isEmpty())) {
                    reporter.report(probe, container.title() + " is behind a Service and has no readiness probe")
                            .about(pod.manifest());
                }
            }
        }
    }
}
