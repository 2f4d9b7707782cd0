package dev.portolan.core.render;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The order in which Helm installs kinds; those that it does not know come last, by name.
 *
 * @see <a href="https://github.com/helm/helm/blob/v4.1.4/pkg/release/v1/util/kind_sorter.go">kind_sorter.go</a>
 */
final class InstallOrder {
    private static final Map<String, Integer> RANKS = ranks(List.of(
            "PriorityClass",
            "Namespace",
            "NetworkPolicy",
            "ResourceQuota",
            "LimitRange",
            "PodSecurityPolicy",
            "PodDisruptionBudget",
            "ServiceAccount",
            "Secret",
            "SecretList",
            "ConfigMap",
            "StorageClass",
            "PersistentVolume",
            "PersistentVolumeClaim",
            "CustomResourceDefinition",
            "ClusterRole",
            "ClusterRoleList",
            "ClusterRoleBinding",
            "ClusterRoleBindingList",
            "Role",
            "RoleList",
            "RoleBinding",
            "RoleBindingList",
            "Service",
            "DaemonSet",
            "Pod",
            "ReplicationController",
            "ReplicaSet",
            "Deployment",
            "HorizontalPodAutoscaler",
            "StatefulSet",
            "Job",
            "CronJob",
            "IngressClass",
            "Ingress",
            "APIService",
            "MutatingWebhookConfiguration",
            "ValidatingWebhookConfiguration"));

    /** Compares kinds. */
    static final Comparator<String> BY_KIND = (a, b) -> {
        Integer rankA = RANKS.get(a);
        Integer rankB = RANKS.get(b);
        if (rankA == null && rankB == null) {
            return dev.portolan.gotemplate.value.GoString.compare(a, b);
        } else if (rankA == null || rankB == null) {
            return rankA == null ? 1 : -1;
        }
        return rankA - rankB;
    };

    private InstallOrder() {}

    private static Map<String, Integer> ranks(List<String> kinds) {
        Map<String, Integer> ranks = new HashMap<>();
        for (String kind : kinds) {
            ranks.put(kind, ranks.size());
        }
        return ranks;
    }
}
