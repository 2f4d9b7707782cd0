package dev.portolan.core.author.resource;

import dev.portolan.core.author.Component;
import dev.portolan.core.author.Expression;
import dev.portolan.core.author.Fields;
import dev.portolan.core.author.Insertion;
import dev.portolan.core.author.IntegerValue;
import dev.portolan.core.author.ListValue;
import dev.portolan.core.author.MapValue;
import dev.portolan.core.author.Mapping;
import dev.portolan.core.author.Resource;
import dev.portolan.core.author.Sequence;
import dev.portolan.core.author.Text;
import dev.portolan.core.author.TextValue;
import dev.portolan.core.problem.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The pods that a workload runs: one container, its volumes, who it runs as and where. Labels, annotations, security
 * context and scheduling are the user's to change. For one thread.
 */
public final class PodBuilder {
    private final Component component;
    private final ContainerBuilder container;
    private final List<Resource.Reference> references = new ArrayList<>();
    private final Map<String, Consumer<Mapping>> volumes = new LinkedHashMap<>();
    private final Map<String, Location> volumePlaces = new HashMap<>();
    private final ListValue imagePullSecrets;
    private final MapValue annotations;
    private final MapValue labels;
    private String hostname = "";
    private @Nullable ServiceAccountBuilder account;
    private @Nullable MapValue securityContext;
    private @Nullable ListValue extraVolumes;
    private @Nullable Scheduling scheduling;

    private PodBuilder(Component component, ContainerBuilder container) {
        this.component = component;
        this.container = container;
        references.addAll(container.references());
        imagePullSecrets = component
                .value("imagePullSecrets", "Secrets with the login to a private registry, each with its name.")
                .list(List.of())
                .of(Fields.of("type", "object", "properties", Fields.of("name", Map.of("type", "string"))));
        annotations = component
                .value("podAnnotations", "Annotations of the pods.")
                .map(Map.of())
                .ofTexts();
        labels = component
                .value("podLabels", "Labels of the pods, beside the standard ones.")
                .map(Map.of())
                .ofTexts();
    }

    /** Pods that run {@code container}; declares {@code imagePullSecrets}, {@code podAnnotations}, {@code podLabels}. */
    public static PodBuilder of(Component component, ContainerBuilder container) {
        return new PodBuilder(component, container);
    }

    /** Runs the pods under {@code newAccount}. */
    public PodBuilder serviceAccount(ServiceAccountBuilder newAccount) {
        account = newAccount;
        references.add(component.reference(newAccount));
        return this;
    }

    /** Sets what the pod's processes may do; declares {@code podSecurityContext}. */
    public PodBuilder securityContext(Map<String, ?> byDefault) {
        securityContext = component
                .value(
                        "podSecurityContext",
                        "User and group of the pod's processes, and the system calls left to them.")
                .map(byDefault);
        return this;
    }

    /** Runs as the user and group with these numbers, never as root, with the runtime's filter for system calls. */
    public PodBuilder runsAs(long user, long group) {
        return securityContext(Fields.of(
                "runAsNonRoot",
                true,
                "runAsUser",
                user,
                "runAsGroup",
                group,
                "fsGroup",
                group,
                "seccompProfile",
                Fields.of("type", "RuntimeDefault")));
    }

    /** Gives the pods the host name {@code name}, by which a process finds its own address. */
    public PodBuilder hostname(String name) {
        hostname = name;
        return this;
    }

    /** Lets the process write to {@code path}, into a volume that is empty at first and goes with the pod. */
    public PodBuilder scratch(String volume, String path) {
        container.mount(volume, path);
        return volume(volume, source -> source.put("emptyDir", Mapping.of()));
    }

    /** Lets the process write to {@code path} in memory. */
    public PodBuilder memory(String volume, String path) {
        container.mount(volume, path);
        return volume(volume, source -> source.mapping("emptyDir", empty -> empty.put("medium", "Memory")));
    }

    /** Keeps what the process writes to {@code path} in {@code claim}. */
    public PodBuilder storage(String volume, String path, PersistentVolumeClaimBuilder claim) {
        container.mount(volume, path);
        references.add(component.reference(claim));
        return volume(volume, claim::source);
    }

    /** Lets the user mount more volumes; declares {@code volumes} and {@code volumeMounts}. */
    public PodBuilder extraVolumes() {
        extraVolumes = component
                .value("volumes", "More volumes of the pods, as Kubernetes takes them.")
                .list(List.of())
                .of(named());
        container.extraMounts(component
                .value("volumeMounts", "Where the container mounts them.")
                .list(List.of())
                .of(named()));
        return this;
    }

    /** Lets the user say where pods run and how they end; declares {@code nodeSelector}, {@code tolerations} and more. */
    public PodBuilder scheduling() {
        scheduling = new Scheduling(component);
        return this;
    }

    List<Resource.Reference> references() {
        return references;
    }

    /** The pod template of a workload. */
    Mapping template() {
        return Mapping.of(template -> {
            template.mapping("metadata", this::metadata);
            template.mapping("spec", this::spec);
        });
    }

    private PodBuilder volume(String name, Consumer<Mapping> source) {
        Location other = volumePlaces.putIfAbsent(name, component.chart().here());
        if (other != null) {
            component.chart().reject("volume-duplicate", "Two volumes are called " + name, other);
        }
        volumes.putIfAbsent(name, source);
        return this;
    }

    private void metadata(Mapping metadata) {
        Map<String, Resource> checksums = container.checksums();
        if (checksums.isEmpty()) {
            metadata.putAll("annotations", annotations);
        } else {
            metadata.mapping("annotations", list -> {
                checksums.forEach((name, resource) -> list.put("checksum/" + name, checksum(resource)));
                list.insertAll(annotations);
            });
        }
        metadata.mapping(
                "labels", list -> list.insert(Insertion.of(component.labels())).insertAll(labels));
    }

    private void spec(Mapping spec) {
        spec.putAll("imagePullSecrets", imagePullSecrets);
        if (account != null) {
            spec.put("serviceAccountName", account.objectName());
            spec.put("automountServiceAccountToken", account.automount());
        }
        if (!hostname.isEmpty()) {
            spec.put("hostname", hostname);
        }
        // Variables made from the names of services could override the container's own settings.
        spec.put("enableServiceLinks", Text.of(false));
        if (securityContext != null) {
            spec.putAll("securityContext", securityContext);
        }
        spec.sequence("containers", list -> list.element(container.container()));
        if (!volumes.isEmpty()) {
            spec.sequence("volumes", this::volumes);
        } else if (extraVolumes != null) {
            spec.putAll("volumes", extraVolumes);
        }
        if (scheduling != null) {
            scheduling.write(spec);
        }
    }

    private void volumes(Sequence list) {
        volumes.forEach((name, source) -> list.mapping(volume -> {
            volume.put("name", name);
            source.accept(volume);
        }));
        if (extraVolumes != null) {
            list.insertAll(extraVolumes);
        }
    }

    private static Map<String, Object> named() {
        return Fields.of(
                "type",
                "object",
                "required",
                List.of("name"),
                "properties",
                Fields.of("name", Map.of("type", "string")));
    }

    private static Expression checksum(Resource resource) {
        return resource.text().pipe("sha256sum");
    }

    /** The values that say where pods run. */
    private static final class Scheduling {
        private final IntegerValue gracePeriod;
        private final TextValue priorityClass;
        private final MapValue nodeSelector;
        private final ListValue tolerations;
        private final MapValue affinity;
        private final ListValue spread;

        Scheduling(Component component) {
            gracePeriod = component
                    .value("terminationGracePeriodSeconds", "Seconds that a pod has to end before it is killed.")
                    .integer(30)
                    .minimum(0);
            priorityClass = component
                    .value("priorityClassName", "Priority class of the pods.")
                    .text("");
            nodeSelector = component
                    .value("nodeSelector", "Labels that a node must have to run the pods.")
                    .map(Map.of())
                    .ofTexts();
            tolerations = component
                    .value("tolerations", "Taints of nodes that the pods put up with.")
                    .list(List.of());
            affinity = component
                    .value("affinity", "Rules that draw pods to nodes or to other pods, or keep them apart.")
                    .map(Map.of());
            spread = component
                    .value("topologySpreadConstraints", "How pods spread over nodes and zones.")
                    .list(List.of());
        }

        void write(Mapping spec) {
            spec.put("terminationGracePeriodSeconds", gracePeriod);
            spec.putGiven("priorityClassName", priorityClass);
            spec.putAll("nodeSelector", nodeSelector);
            spec.putAll("tolerations", tolerations);
            spec.putAll("affinity", affinity);
            spec.putAll("topologySpreadConstraints", spread);
        }
    }
}
