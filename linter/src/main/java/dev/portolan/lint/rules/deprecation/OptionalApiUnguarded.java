package dev.portolan.lint.rules.deprecation;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.ShippedDefinitions;
import dev.portolan.lint.rule.Tag;
import java.util.Set;

final class OptionalApiUnguarded implements ReleaseRule {
    private static final Set<String> OPTIONAL = Set.of(
            "acme.cert-manager.io",
            "autoscaling.k8s.io",
            "cert-manager.io",
            "cilium.io",
            "external-secrets.io",
            "gateway.networking.k8s.io",
            "keda.sh",
            "kyverno.io",
            "linkerd.io",
            "monitoring.coreos.com",
            "networking.istio.io",
            "policy.linkerd.io",
            "route.openshift.io",
            "security.istio.io",
            "snapshot.storage.k8s.io",
            "telemetry.istio.io",
            "traefik.containo.us",
            "traefik.io");

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "optional-api-unguarded",
                "An object of an optional API is rendered by default without a test that the cluster has it",
                Tag.RELIABILITY);
    }

    @Override
    public void check(Release release, Reporter reporter) {
        if (!release.scenario().valuesFiles().isEmpty()) {
            return; // whoever sets values may ask for the object
        }
        for (Manifest manifest : release.manifests()) {
            if (OPTIONAL.contains(manifest.group())
                    && ShippedDefinitions.of(release.chart())
                            .naming(manifest.kind())
                            .isEmpty()
                    && release.ofKind("CustomResourceDefinition").stream()
                            .noneMatch(crd -> crd.at("spec", "names", "kind").is(manifest.kind()))
                    && !TargetVersion.isGuarded(release, manifest)) {
                reporter.report(
                                manifest,
                                "a " + manifest.kind() + " is rendered by default, but " + manifest.group()
                                        + " is not in every cluster")
                        .hint("put it behind a value that is off, or test .Capabilities.APIVersions.Has");
            }
        }
    }
}
