package dev.portolan.core.author.resource;

import dev.portolan.core.author.Component;
import dev.portolan.core.author.Fields;
import dev.portolan.core.author.ListValue;
import dev.portolan.core.author.MapValue;
import dev.portolan.core.author.Mapping;
import dev.portolan.core.author.Resource;
import dev.portolan.core.author.Sequence;
import dev.portolan.core.author.Text;
import dev.portolan.core.author.Value;
import dev.portolan.core.problem.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The container of a component's pods: image, environment, probes, resources and security context, all of them the
 * user's to change. For one thread.
 */
public final class ContainerBuilder {
    private static final Pattern PORT_NAME = Pattern.compile("(?=.*[a-z])[a-z0-9](?:-?[a-z0-9]){0,14}");

    private final Component component;
    private final String name;
    private final ImageValues image;
    private final List<ContainerPort> ports = new ArrayList<>();
    private final List<Resource.Reference> references = new ArrayList<>();
    private final List<ConfigMapBuilder> configMaps = new ArrayList<>();
    private final List<SecretBuilder> secrets = new ArrayList<>();
    private final Map<String, MapValue> probes = new LinkedHashMap<>();
    private final Map<String, List<String>> commands = new LinkedHashMap<>();
    private final Map<String, Mount> mounts = new LinkedHashMap<>();
    private String workingDirectory = "";
    private @Nullable ListValue extraEnv;
    private @Nullable MapValue resources;
    private @Nullable MapValue securityContext;
    private @Nullable ListValue extraMounts;

    /** A volume that is mounted, and the place in the program that says so. */
    private record Mount(String volume, Location declared) {}

    private ContainerBuilder(Component component, String name, ImageReference image) {
        this.component = component;
        this.name = name;
        this.image = new ImageValues(component, image);
    }

    /** The container {@code name} of {@code component}, which runs {@code image}; declares {@code image}. */
    public static ContainerBuilder of(Component component, String name, ImageReference image) {
        return new ContainerBuilder(component, name, image);
    }

    /** A port that the container listens on with TCP. */
    public ContainerPort port(String portName, int number) {
        return port(portName, number, "TCP");
    }

    /** A port that the container listens on with {@code protocol}. */
    public ContainerPort port(String portName, int number, String protocol) {
        if (!PORT_NAME.matcher(portName).matches()) {
            component.chart().reject("port-invalid", "\"" + portName + "\" cannot name a port", null);
        }
        if (number < 1 || number > 65535) {
            component.chart().reject("port-invalid", number + " is no port: ports go from 1 to 65535", null);
        }
        ContainerPort port = new ContainerPort(portName, number, protocol);
        ports.add(port);
        return port;
    }

    /** Takes every entry of {@code configMap} as environment; pods restart when one changes. */
    public ContainerBuilder environment(ConfigMapBuilder configMap) {
        configMaps.add(configMap);
        references.add(component.reference(configMap));
        return this;
    }

    /** Takes every entry of {@code secret} as environment; pods restart when one changes. */
    public ContainerBuilder environment(SecretBuilder secret) {
        secrets.add(secret);
        references.add(component.reference(secret));
        return this;
    }

    /** Lets the user add variables; declares {@code extraEnv}. */
    public ContainerBuilder extraEnvironment() {
        extraEnv = component
                .value(
                        "extraEnv",
                        "More environment variables, as Kubernetes takes them: name with value or valueFrom.")
                .list(List.of())
                .of(Fields.of(
                        "type",
                        "object",
                        "required",
                        List.of("name"),
                        "properties",
                        Fields.of("name", Map.of("type", "string"), "value", Map.of("type", "string"))));
        return this;
    }

    /** Runs {@code words} instead of the image's entry point. */
    public ContainerBuilder command(List<String> words) {
        commands.put("command", List.copyOf(words));
        return this;
    }

    /** Gives the entry point {@code words} instead of the image's arguments. */
    public ContainerBuilder arguments(List<String> words) {
        commands.put("args", List.copyOf(words));
        return this;
    }

    /** Starts in {@code directory}. */
    public ContainerBuilder workingDirectory(String directory) {
        workingDirectory = directory;
        return this;
    }

    /** Says when the container has started; until then the other probes wait. Declares {@code startupProbe}. */
    public ContainerBuilder startup(Probe probe) {
        return probe("startupProbe", probe, "When the container counts as started; the other probes wait for it.");
    }

    /** Says when the container must be restarted; declares {@code livenessProbe}. */
    public ContainerBuilder liveness(Probe probe) {
        return probe("livenessProbe", probe, "When the container is restarted.");
    }

    /** Says when the container gets requests; declares {@code readinessProbe}. */
    public ContainerBuilder readiness(Probe probe) {
        return probe("readinessProbe", probe, "When the pod receives traffic.");
    }

    /** Sets requests and limits; declares {@code resources}. */
    public ContainerBuilder resources(Resources byDefault) {
        resources = component
                .value("resources", "Resources that the container is promised and may take at most.")
                .map(byDefault.fields());
        return this;
    }

    /** Sets what the process may do; declares {@code securityContext}. */
    public ContainerBuilder securityContext(Map<String, ?> byDefault) {
        securityContext = component
                .value("securityContext", "What the process in the container may do.")
                .map(byDefault);
        return this;
    }

    /**
     * Sets the strictest context that a well-behaved image runs in: no root file system to write to, no privileges, no
     * capabilities. Directories that the process writes to become volumes, see {@link PodBuilder#scratch}.
     */
    public ContainerBuilder restricted() {
        return securityContext(Fields.of(
                "allowPrivilegeEscalation",
                false,
                "readOnlyRootFilesystem",
                true,
                "runAsNonRoot",
                true,
                "capabilities",
                Fields.of("drop", List.of("ALL"))));
    }

    /** Mounts the pod's volume {@code volume} at {@code path}. */
    public ContainerBuilder mount(String volume, String path) {
        Mount other =
                mounts.putIfAbsent(path, new Mount(volume, component.chart().here()));
        if (other != null) {
            component.chart().reject("mount-duplicate", "Two volumes are mounted at " + path, other.declared());
        }
        return this;
    }

    /** Lets the user mount more. */
    void extraMounts(ListValue newExtraMounts) {
        extraMounts = newExtraMounts;
    }

    List<Resource.Reference> references() {
        return references;
    }

    /** The files whose change must restart the pods, by the name of the checksum. */
    Map<String, Resource> checksums() {
        Map<String, Resource> files = new LinkedHashMap<>();
        configMaps.forEach(config -> files.put("config", config));
        secrets.forEach(secret -> files.put("secret", secret));
        return files;
    }

    Mapping container() {
        return Mapping.of(container -> {
            container.put("name", name);
            container.put("image", image.reference().quoted());
            container.put("imagePullPolicy", image.pullPolicy());
            commands.forEach((key, words) -> container.sequence(key, list -> words.forEach(list::element)));
            if (!workingDirectory.isEmpty()) {
                container.put("workingDir", workingDirectory);
            }
            if (!ports.isEmpty()) {
                container.sequence("ports", list -> ports.forEach(port -> list.mapping(entry -> port(entry, port))));
            }
            environment(container);
            probes.forEach((key, probe) -> container.putAll(key, probe));
            values(container, "resources", resources);
            values(container, "securityContext", securityContext);
            if (!mounts.isEmpty()) {
                container.sequence("volumeMounts", this::mounts);
            } else if (extraMounts != null) {
                container.putAll("volumeMounts", extraMounts);
            }
        });
    }

    private ContainerBuilder probe(String key, Probe probe, String description) {
        probes.put(key, component.value(key, description).map(probe.fields()));
        return this;
    }

    private void environment(Mapping container) {
        if (!configMaps.isEmpty() || !secrets.isEmpty()) {
            container.sequence("envFrom", list -> {
                configMaps.forEach(config -> list.mapping(
                        source -> source.mapping("configMapRef", ref -> ref.put("name", config.objectName()))));
                secrets.forEach(secret -> list.mapping(
                        source -> source.mapping("secretRef", ref -> ref.put("name", secret.secretName()))));
            });
        }
        values(container, "env", extraEnv);
    }

    private void mounts(Sequence list) {
        mounts.forEach((path, mounted) ->
                list.mapping(mount -> mount.put("name", mounted.volume()).put("mountPath", path)));
        if (extraMounts != null) {
            list.insertAll(extraMounts);
        }
    }

    private static void port(Mapping entry, ContainerPort port) {
        entry.put("name", port.name())
                .put("containerPort", Text.of(port.number()))
                .put("protocol", port.protocol());
    }

    private static void values(Mapping container, String key, @Nullable Value value) {
        if (value != null) {
            container.putAll(key, value);
        }
    }
}
