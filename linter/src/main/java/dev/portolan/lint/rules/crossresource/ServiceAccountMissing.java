package dev.portolan.lint.rules.crossresource;

import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.PodTemplate;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;

final class ServiceAccountMissing implements ReleaseRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "service-account-missing",
                "A pod uses a service account that the chart should render but does not under these values",
                Tag.CORRECTNESS);
    }

    @Override
    public void check(Release release, Reporter reporter) {
        if (!release.isComplete()) {
            return;
        }
        for (PodTemplate pod : release.workloads()) {
            Node name = pod.spec().get("serviceAccountName");
            if (!name.isEmpty()
                    && release.owns(name.text())
                    && release.find("ServiceAccount", pod.manifest().namespace(), name.text())
                            .isEmpty()) {
                reporter.report(name, "the service account " + name.text() + " is not rendered")
                        .about(pod.manifest());
            }
        }
    }
}
