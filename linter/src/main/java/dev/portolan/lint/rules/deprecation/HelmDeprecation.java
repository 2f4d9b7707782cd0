package dev.portolan.lint.rules.deprecation;

import dev.portolan.lint.rule.Draft;
import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.Severity;
import dev.portolan.lint.schema.ApiLifecycle;
import java.util.Set;

/** What {@code helm lint} says of an API version that is deprecated or gone. */
final class HelmDeprecation {
    /** API versions that the client library which Helm asks does not have, or has no more. */
    private static final Set<String> UNKNOWN = Set.of(
            "apiextensions.k8s.io/v1beta1",
            "apiregistration.k8s.io/v1beta1",
            "batch/v2alpha1",
            "rbac.authorization.k8s.io/v1alpha1");

    private HelmDeprecation() {}

    /** Says it to a finding about an object in the chart's own templates, in which alone Helm looks. */
    static void say(Draft draft, Manifest manifest, ApiLifecycle lifecycle) {
        if (!manifest.isHelmLinted()
                || UNKNOWN.contains(lifecycle.apiVersion())
                || lifecycle.kind().equals("PodSecurityPolicy")) {
            return;
        }
        StringBuilder text = new StringBuilder()
                .append(lifecycle.apiVersion() + " " + lifecycle.kind() + " is deprecated in v1.")
                .append(lifecycle.deprecatedMinor() + "+");
        if (lifecycle.removedMinor() != Integer.MAX_VALUE) {
            text.append(", unavailable in v1." + lifecycle.removedMinor() + "+");
        }
        if (!lifecycle.replacement().isEmpty()) {
            String kind = lifecycle.replacement().contains(" ") ? "" : " " + lifecycle.kind();
            text.append("; use " + lifecycle.replacement() + kind);
        }
        draft.helm(Severity.WARNING, manifest.template(), text.toString());
    }
}
