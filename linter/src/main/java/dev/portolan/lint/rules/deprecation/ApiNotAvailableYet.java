package dev.portolan.lint.rules.deprecation;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.schema.KubernetesSchemas;

final class ApiNotAvailableYet implements ReleaseRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "api-not-available-yet",
                "An object uses an API version that the oldest supported Kubernetes does not serve yet",
                Tag.CORRECTNESS);
    }

    @Override
    public void check(Release release, Reporter reporter) {
        Integer oldest = TargetVersion.oldestSupported(release.chart());
        if (oldest == null || oldest < KubernetesSchemas.availableMinors().get(0)) {
            return;
        }
        KubernetesSchemas first = KubernetesSchemas.of("1." + oldest);
        for (Manifest manifest : release.manifests()) {
            if (KubernetesSchemas.newest().kind(manifest.apiVersion(), manifest.kind()) != null
                    && first.kind(manifest.apiVersion(), manifest.kind()) == null
                    && !TargetVersion.isGuarded(release, manifest)) {
                reporter.report(
                                manifest.at("apiVersion"),
                                "Kubernetes 1." + oldest + ", which Chart.yaml admits, does not serve "
                                        + manifest.kind() + " in " + manifest.apiVersion())
                        .about(manifest)
                        .hint("raise kubeVersion in Chart.yaml, or test .Capabilities.APIVersions.Has");
            }
        }
    }
}
