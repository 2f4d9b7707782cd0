package dev.portolan.lint.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The pods that an object makes, or the pod that it is.
 *
 * @param manifest the object
 * @param metadata the metadata of the pods
 * @param spec the spec of the pods
 */
public record PodTemplate(Manifest manifest, Node metadata, Node spec) {
    /** What {@code manifest} makes, if it is a workload: a kind of Kubernetes, or any with a pod template. */
    public static Optional<PodTemplate> of(Manifest manifest) {
        Node root = manifest.root();
        Node template = switch (manifest.kind()) {
            case "Pod" -> root;
            case "PodTemplate" -> root.get("template");
            case "CronJob" -> root.at("spec", "jobTemplate", "spec", "template");
            case "ScaledJob" -> root.at("spec", "jobTargetRef", "template");
            case "CustomResourceDefinition" -> root.get("template");
            default -> root.at("spec", "template");
        };
        Node spec = template.get("spec");
        return spec.get("containers").isSequence() || spec.get("initContainers").isSequence()
                ? Optional.of(new PodTemplate(manifest, template.get("metadata"), spec))
                : Optional.empty();
    }

    /** All containers: main, init and ephemeral ones, in this order. */
    public List<Container> containers() {
        List<Container> all = new ArrayList<>();
        add(all, "containers", Container.Role.MAIN);
        add(all, "initContainers", Container.Role.INIT);
        add(all, "ephemeralContainers", Container.Role.EPHEMERAL);
        return all;
    }

    private void add(List<Container> all, String field, Container.Role role) {
        for (Node node : spec.get(field).items()) {
            if (node.isMapping()) {
                boolean sidecar =
                        role == Container.Role.INIT && node.get("restartPolicy").is("Always");
                all.add(new Container(this, node, sidecar ? Container.Role.SIDECAR : role));
            }
        }
    }

    /** The containers that run as long as the pod does: main ones and sidecars. */
    public List<Container> runningContainers() {
        return containers().stream()
                .filter(container ->
                        container.role() == Container.Role.MAIN || container.role() == Container.Role.SIDECAR)
                .toList();
    }

    /** The labels of the pods. */
    public Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        metadata.get("labels").fields().forEach(label -> labels.put(label.key(), label.text()));
        return labels;
    }

    /** The volumes; each a mapping with a name. */
    public List<Node> volumes() {
        return spec.get("volumes").items();
    }

    /** Whether the pods run to an end: those of a job, a hook or a test. */
    public boolean isRunToCompletion() {
        return manifest.isA("Job", "CronJob", "ScaledJob") || manifest.isHook();
    }

    /** Whether the pods use user namespaces, where root inside is nobody outside. */
    public boolean hasUserNamespace() {
        return spec.get("hostUsers").isFalse();
    }

    /** Whether the pods run on Windows. */
    public boolean isWindows() {
        return spec.at("os", "name").is("windows")
                || spec.at("nodeSelector", "kubernetes.io/os").is("windows");
    }
}
