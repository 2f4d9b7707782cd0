package dev.portolan.lint.rules.packaging;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fields that the API server lets nobody change once an object is there.
 *
 * @see <a href="https://github.com/kubernetes/kubernetes/tree/v1.34.0/pkg/apis">the validation of updates</a>
 */
final class ImmutableFields {
    /** Fields of which no change at all is allowed. */
    private static final Map<String, List<String>> FIXED = Map.ofEntries(
            Map.entry("Deployment", List.of("spec.selector")),
            Map.entry("ReplicaSet", List.of("spec.selector")),
            Map.entry("DaemonSet", List.of("spec.selector")),
            Map.entry("Job", List.of("spec.selector", "spec.template", "spec.completionMode")),
            Map.entry("RoleBinding", List.of("roleRef")),
            Map.entry("ClusterRoleBinding", List.of("roleRef")),
            Map.entry("StorageClass", List.of("provisioner", "parameters", "reclaimPolicy", "volumeBindingMode")),
            Map.entry("PriorityClass", List.of("value", "preemptionPolicy")),
            Map.entry("IngressClass", List.of("spec.controller")),
            Map.entry("Secret", List.of("type")));

    /** Fields of a spec that may change, where all others may not. */
    private static final Map<String, Set<String>> OPEN = Map.of(
            "StatefulSet",
            Set.of(
                    "replicas",
                    "ordinals",
                    "template",
                    "updateStrategy",
                    "revisionHistoryLimit",
                    "persistentVolumeClaimRetentionPolicy",
                    "minReadySeconds"),
            "PersistentVolumeClaim",
            Set.of("resources", "volumeAttributesClassName"));

    /** What the API server fills in, so that leaving it out and writing it is the same. */
    private static final Map<String, String> DEFAULTS = Map.of(
            "podManagementPolicy", "OrderedReady",
            "volumeMode", "Filesystem",
            "completionMode", "NonIndexed",
            "reclaimPolicy", "Delete",
            "volumeBindingMode", "Immediate",
            "preemptionPolicy", "PreemptLowerPriority",
            "type", "Opaque");

    private ImmutableFields() {}

    /** A field before and now; the one that is gone is absent. */
    record Change(Node before, Node now) {}

    /** The changes from one version of an object to the next that the API server refuses. */
    static List<Change> changes(Manifest before, Manifest now) {
        List<Change> changes = new ArrayList<>();
        for (String path : FIXED.getOrDefault(now.kind(), List.of())) {
            String[] names = path.split("\\.", -1);
            compare(before.at(names), now.at(names), changes);
        }
        Set<String> open = OPEN.get(now.kind());
        if (open != null) {
            Set<String> names = new LinkedHashSet<>();
            before.spec().fields().forEach(field -> names.add(field.key()));
            now.spec().fields().forEach(field -> names.add(field.key()));
            names.removeAll(open);
            names.forEach(name -> compare(before.spec().get(name), now.spec().get(name), changes));
        }
        switch (now.kind()) {
            case "Service" -> clusterIp(before.spec(), now.spec(), changes);
            case "PersistentVolumeClaim" -> requestedStorage(before, now, changes);
            case "ConfigMap", "Secret" -> frozenData(before, now, changes);
            default -> {}
        }
        return changes;
    }

    private static void compare(Node before, Node now, List<Change> changes) {
        if (!filledIn(before).equals(filledIn(now))) {
            changes.add(new Change(before, now));
        }
    }

    private static Object filledIn(Node node) {
        Object content = Content.of(node);
        return Content.isEmpty(content) ? DEFAULTS.getOrDefault(node.key(), "") : content;
    }

    /** A Service that asks for no address keeps the one it has; asking for another one is refused. */
    private static void clusterIp(Node before, Node now, List<Change> changes) {
        boolean external =
                before.get("type").is("ExternalName") || now.get("type").is("ExternalName");
        if (!external && !now.get("clusterIP").isEmpty()) {
            compare(before.get("clusterIP"), now.get("clusterIP"), changes);
        }
    }

    /** A claim may grow, but not shrink. */
    private static void requestedStorage(Manifest before, Manifest now, List<Change> changes) {
        Node old = before.at("spec", "resources", "requests", "storage");
        Node wanted = now.at("spec", "resources", "requests", "storage");
        Optional<BigDecimal> oldSize = Quantity.of(old);
        Optional<BigDecimal> size = Quantity.of(wanted);
        if (oldSize.isPresent() && size.isPresent() && size.get().compareTo(oldSize.get()) < 0) {
            changes.add(new Change(old, wanted));
        }
    }

    private static void frozenData(Manifest before, Manifest now, List<Change> changes) {
        if (before.at("immutable").isTrue()) {
            for (String part : List.of("data", "binaryData", "stringData", "immutable")) {
                compare(before.at(part), now.at(part), changes);
            }
        }
    }
}
