package dev.portolan.core.render;

import java.util.ArrayList;
import java.util.List;

/**
 * What the cluster can do, as templates see it in {@code .Capabilities}. Immutable.
 *
 * @param kubeVersion the version of Kubernetes
 * @param apiVersions the group versions that it serves, such as {@code apps/v1}; charts may also ask for
 *     {@code apps/v1/Deployment}
 */
public record Capabilities(KubeVersion kubeVersion, List<String> apiVersions) {
    /** The version of Helm that templates see. */
    public static final String HELM_VERSION = "v4.1.4";

    /** What Helm 4.1.4 takes for granted without a cluster, in its order. */
    private static final List<String> KNOWN_VERSIONS = List.of(
            "v1",
            "admissionregistration.k8s.io/v1",
            "admissionregistration.k8s.io/v1alpha1",
            "admissionregistration.k8s.io/v1beta1",
            "internal.apiserver.k8s.io/v1alpha1",
            "apps/v1",
            "apps/v1beta1",
            "apps/v1beta2",
            "authentication.k8s.io/v1",
            "authentication.k8s.io/v1alpha1",
            "authentication.k8s.io/v1beta1",
            "authorization.k8s.io/v1",
            "authorization.k8s.io/v1beta1",
            "autoscaling/v1",
            "autoscaling/v2",
            "autoscaling/v2beta1",
            "autoscaling/v2beta2",
            "batch/v1",
            "batch/v1beta1",
            "certificates.k8s.io/v1",
            "certificates.k8s.io/v1beta1",
            "certificates.k8s.io/v1alpha1",
            "coordination.k8s.io/v1alpha2",
            "coordination.k8s.io/v1beta1",
            "coordination.k8s.io/v1",
            "discovery.k8s.io/v1",
            "discovery.k8s.io/v1beta1",
            "events.k8s.io/v1",
            "events.k8s.io/v1beta1",
            "extensions/v1beta1",
            "flowcontrol.apiserver.k8s.io/v1",
            "flowcontrol.apiserver.k8s.io/v1beta1",
            "flowcontrol.apiserver.k8s.io/v1beta2",
            "flowcontrol.apiserver.k8s.io/v1beta3",
            "networking.k8s.io/v1",
            "networking.k8s.io/v1beta1",
            "node.k8s.io/v1",
            "node.k8s.io/v1alpha1",
            "node.k8s.io/v1beta1",
            "policy/v1",
            "policy/v1beta1",
            "rbac.authorization.k8s.io/v1",
            "rbac.authorization.k8s.io/v1beta1",
            "rbac.authorization.k8s.io/v1alpha1",
            "resource.k8s.io/v1",
            "resource.k8s.io/v1beta2",
            "resource.k8s.io/v1beta1",
            "resource.k8s.io/v1alpha3",
            "scheduling.k8s.io/v1alpha1",
            "scheduling.k8s.io/v1beta1",
            "scheduling.k8s.io/v1",
            "storage.k8s.io/v1beta1",
            "storage.k8s.io/v1",
            "storage.k8s.io/v1alpha1",
            "storagemigration.k8s.io/v1beta1",
            "apiextensions.k8s.io/v1beta1",
            "apiextensions.k8s.io/v1");

    public Capabilities {
        apiVersions = List.copyOf(apiVersions);
    }

    /** What {@code helm template} assumes: the newest Kubernetes that Helm 4.1.4 knows and all group versions. */
    public static Capabilities standard() {
        return new Capabilities(KubeVersion.parse("v1.35.0"), KNOWN_VERSIONS);
    }

    /** The same with another version of Kubernetes. */
    public Capabilities withKubeVersion(KubeVersion newVersion) {
        return new Capabilities(newVersion, apiVersions);
    }

    /** The same with more group versions. */
    public Capabilities plusApiVersions(List<String> more) {
        List<String> all = new ArrayList<>(apiVersions);
        all.addAll(more);
        return new Capabilities(kubeVersion, all);
    }
}
