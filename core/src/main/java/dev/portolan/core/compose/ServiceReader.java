package dev.portolan.core.compose;

import dev.portolan.core.author.resource.ImageReference;
import dev.portolan.core.compose.ComposeService.HealthCheck;
import dev.portolan.core.compose.ComposeService.Located;
import dev.portolan.core.compose.ComposeService.Mount;
import dev.portolan.core.compose.ComposeService.MountType;
import dev.portolan.core.compose.ComposeService.Other;
import dev.portolan.core.compose.ComposeService.ResourceNeeds;
import dev.portolan.core.problem.NearestName;
import dev.portolan.core.yaml.YamlMapping;
import dev.portolan.core.yaml.YamlMapping.Entry;
import dev.portolan.core.yaml.YamlNode;
import dev.portolan.core.yaml.YamlScalar;
import dev.portolan.core.yaml.YamlSequence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads one service of a Compose file. For one thread. */
final class ServiceReader {
    /** Stands for an image that is not readable; it is never seen outside, because the reading fails. */
    private static final ImageReference NO_IMAGE = new ImageReference("", "", "", "");

    private static final Set<String> MOUNT_TYPES = Set.of("volume", "bind", "tmpfs", "image", "npipe", "cluster");

    private static final String IMAGE_HINT = "write [registry/]repository[:tag][@digest], in lower case";

    private final Nodes nodes;
    private final Set<String> names;
    private final PortReader ports;
    private final EnvironmentReader environment;

    /** A reader of services that may name the services {@code names}. */
    ServiceReader(Nodes nodes, Path directory, Set<String> names) {
        this.nodes = nodes;
        this.names = names;
        this.ports = new PortReader(nodes);
        this.environment = new EnvironmentReader(nodes, directory);
    }

    ComposeService read(String name, Entry service) {
        Block block = new Block(name, service);
        if (!name.matches("[a-zA-Z0-9][a-zA-Z0-9._-]*")) {
            nodes.reject(
                    service.key(),
                    "compose-service-name",
                    "\"" + name + "\" cannot name a service",
                    "use letters, digits, dots, dashes and underscores, and a letter or digit first");
        }
        nodes.rejectUnknown(block.entries, ComposeKeys.SERVICE, "A service");
        checkDependencies(block);
        return new ComposeService(
                name,
                nodes.at(service.key()),
                image(block),
                block.text("container_name"),
                block.text("hostname"),
                block.words("entrypoint"),
                block.words("command"),
                block.text("working_dir"),
                block.located("user"),
                replicas(block),
                ports.read(block.take("ports"), block.take("expose")),
                environment.read(block.take("env_file"), block.take("environment")),
                mounts(block),
                block.pairs("labels"),
                healthCheck(block),
                resources(block),
                block.others());
    }

    private Located<ImageReference> image(Block block) {
        Entry image = block.take("image");
        if (!block.isReadable) {
            return new Located<>(NO_IMAGE, nodes.at(block.key));
        } else if (image == null) {
            nodes.reject(
                    block.key,
                    "compose-image-missing",
                    "The service " + block.name + " has no image",
                    block.entries.containsKey("build")
                            ? "a chart does not build images: name the one that the build makes"
                            : "add image: with the name of the container image");
            return new Located<>(NO_IMAGE, nodes.at(block.key));
        }
        int before = nodes.problems().size();
        String text = nodes.text(image.value(), "image");
        Optional<ImageReference> reference = ImageReference.parse(text);
        if (reference.isEmpty() && nodes.problems().size() == before) {
            if (text.isEmpty()) {
                nodes.reject(
                        image.key(),
                        "compose-image-missing",
                        "The image of the service " + block.name + " is empty",
                        "name it; a variable without a value is empty too");
            } else {
                nodes.reject(image.value(), "compose-image-invalid", "\"" + text + "\" names no image", IMAGE_HINT);
            }
        }
        return new Located<>(reference.orElse(NO_IMAGE), nodes.at(image.value()));
    }

    private void checkDependencies(Block block) {
        Entry dependencies = block.entries.get("depends_on");
        if (dependencies == null) {
            return;
        }
        if (dependencies.value().target() instanceof YamlMapping) {
            nodes.entries(dependencies.value(), "depends_on").forEach((name, entry) -> checkExists(name, entry.key()));
        } else {
            nodes.elements(dependencies.value(), "depends_on")
                    .forEach(element -> checkExists(nodes.text(element, "Each entry of depends_on"), element));
        }
    }

    private void checkExists(String name, YamlNode node) {
        if (!name.isEmpty() && !names.contains(name)) {
            String hint = NearestName.of(name, names)
                    .map(near -> "did you mean " + near + "?")
                    .orElse("the file has " + String.join(", ", names));
            nodes.reject(node, "compose-unknown-service", "There is no service " + name, hint);
        }
    }

    private int replicas(Block block) {
        Entry scale = block.take("scale");
        Entry replicas = block.deploy.get("replicas");
        Entry decisive = replicas == null ? scale : replicas;
        return decisive == null ? 1 : nodes.number(decisive.value(), "replicas").orElse(1);
    }

    private List<Mount> mounts(Block block) {
        List<Mount> mounts = new ArrayList<>();
        Entry volumes = block.take("volumes");
        if (volumes != null) {
            for (YamlNode element : nodes.elements(volumes.value(), "volumes")) {
                mounts.add(element.target() instanceof YamlMapping ? longMount(element) : shortMount(element));
            }
        }
        Entry tmpfs = block.take("tmpfs");
        if (tmpfs != null) {
            for (String path : nodes.texts(tmpfs.value(), "tmpfs")) {
                mounts.add(mount(MountType.TMPFS, "", path.replaceFirst(":.*", ""), tmpfs.value()));
            }
        }
        return mounts;
    }

    private Mount mount(MountType type, String source, String target, YamlNode node) {
        if (!target.startsWith("/")) {
            nodes.reject(
                    node,
                    "compose-mount-invalid",
                    "\"" + target + "\" is no absolute path in the container",
                    "write source:/path or /path");
        }
        return new Mount(type, source, target, nodes.at(node));
    }

    private Mount longMount(YamlNode element) {
        Map<String, Entry> entries = nodes.entries(element, "A volume");
        nodes.rejectUnknown(entries, ComposeKeys.MOUNT, "A volume");
        BiFunction<String, String, String> text = (key, otherwise) -> {
            Entry entry = entries.get(key);
            return entry == null ? otherwise : nodes.text(entry.value(), key);
        };
        String source = text.apply("source", "");
        String type = text.apply("type", "volume");
        Entry typed = entries.get("type");
        if (typed != null && !MOUNT_TYPES.contains(type)) {
            nodes.reject(
                    typed.value(),
                    "compose-mount-invalid",
                    "\"" + type + "\" is no type of volume",
                    "write volume, bind or tmpfs");
        }
        MountType found = switch (type) {
            case "bind" -> MountType.BIND;
            case "tmpfs" -> MountType.TMPFS;
            default -> source.isEmpty() ? MountType.ANONYMOUS : MountType.VOLUME;
        };
        return mount(found, source, text.apply("target", ""), element);
    }

    private Mount shortMount(YamlNode element) {
        String text = nodes.text(element, "Each entry of volumes");
        // A colon after one letter belongs to a Windows drive.
        int colon = text.indexOf(':', text.matches("[A-Za-z]:[\\\\/].*") ? 2 : 0);
        if (colon < 0) {
            return mount(MountType.ANONYMOUS, "", text, element);
        }
        String source = text.substring(0, colon);
        String target = text.substring(colon + 1).replaceFirst(":[a-zA-Z,]*$", "");
        boolean named = source.matches("[a-zA-Z0-9][a-zA-Z0-9_.-]*");
        return mount(named ? MountType.VOLUME : MountType.BIND, source, target, element);
    }

    private Optional<HealthCheck> healthCheck(Block block) {
        Entry check = block.take("healthcheck");
        if (check == null) {
            return Optional.empty();
        }
        Map<String, Entry> entries = nodes.entries(check.value(), "healthcheck");
        nodes.rejectUnknown(entries, ComposeKeys.HEALTH_CHECK, "healthcheck");
        Entry test = entries.get("test");
        List<String> command = test == null ? List.of() : nodes.texts(test.value(), "test");
        boolean isShell = test != null && !(test.value().target() instanceof YamlSequence);
        boolean disabled = entries.containsKey("disable")
                && nodes.text(entries.get("disable").value(), "disable").equals("true");
        if (command.isEmpty() || disabled || command.get(0).equals("NONE")) {
            return Optional.empty();
        }
        return Optional.of(new HealthCheck(
                command(command, isShell),
                seconds(entries.get("interval"), 30),
                seconds(entries.get("timeout"), 30),
                retries(entries.get("retries")),
                seconds(entries.get("start_period"), 0),
                nodes.at(check.key())));
    }

    private static List<String> command(List<String> test, boolean isShell) {
        if (isShell) {
            return List.of("/bin/sh", "-c", test.get(0));
        }
        return switch (test.get(0)) {
            case "CMD-SHELL" -> List.of("/bin/sh", "-c", String.join(" ", test.subList(1, test.size())));
            case "CMD" -> test.subList(1, test.size());
            default -> test;
        };
    }

    private int retries(@Nullable Entry entry) {
        return entry == null
                ? 3
                : Math.max(1, nodes.number(entry.value(), "retries").orElse(3));
    }

    private int seconds(@Nullable Entry entry, int otherwise) {
        if (entry == null) {
            return otherwise;
        }
        String text = nodes.text(entry.value(), "A duration");
        OptionalInt seconds = text.equals("0") ? OptionalInt.of(0) : ShortForms.seconds(text);
        if (seconds.isEmpty()) {
            nodes.reject(
                    entry.value(), "compose-duration", "\"" + text + "\" is no duration", "write it as 30s or 1m30s");
        }
        return seconds.orElse(otherwise);
    }

    private ResourceNeeds resources(Block block) {
        Entry deploy = block.deploy.get("resources");
        Map<String, Entry> resources = deploy == null ? Map.of() : nodes.entries(deploy.value(), "resources");
        Map<String, Entry> limits = inner(resources, "limits");
        Map<String, Entry> reservations = inner(resources, "reservations");
        return new ResourceNeeds(
                amount(reservations.get("cpus"), null),
                amount(reservations.get("memory"), block.take("mem_reservation")),
                amount(limits.get("cpus"), block.take("cpus")),
                amount(limits.get("memory"), block.take("mem_limit")));
    }

    private Map<String, Entry> inner(Map<String, Entry> entries, String key) {
        Entry entry = entries.get(key);
        return entry == null ? Map.of() : nodes.entries(entry.value(), key);
    }

    private String amount(@Nullable Entry first, @Nullable Entry second) {
        Entry entry = first == null ? second : first;
        if (entry == null) {
            return "";
        }
        String key = entry.key().target() instanceof YamlScalar scalar ? scalar.text() : "";
        String text = nodes.text(entry.value(), key);
        String quantity = key.equals("cpus") ? ShortForms.processors(text) : ShortForms.quantity(text);
        if (quantity.isEmpty()) {
            nodes.reject(
                    entry.value(),
                    "compose-quantity",
                    "\"" + text + "\" is no amount",
                    "write processors as 0.5 and memory as 512m or 1g");
        }
        return quantity;
    }

    /** The entries of a service, and which of them have been read. */
    private final class Block {
        private final String name;
        private final YamlNode key;
        private final boolean isReadable;
        private final Map<String, Entry> entries;
        private final Map<String, Entry> deploy;
        private final Set<String> taken = new HashSet<>();

        Block(String name, Entry service) {
            this.name = name;
            this.key = service.key();
            this.isReadable = service.value().target() instanceof YamlMapping || Nodes.isNull(service.value());
            this.entries = nodes.entries(service.value(), "The service " + name);
            Entry deployment = take("deploy");
            this.deploy = deployment == null ? Map.of() : nodes.entries(deployment.value(), "deploy");
        }

        @Nullable
        Entry take(String entryKey) {
            taken.add(entryKey);
            return entries.get(entryKey);
        }

        String text(String entryKey) {
            Entry entry = take(entryKey);
            return entry == null ? "" : nodes.text(entry.value(), entryKey);
        }

        Located<String> located(String entryKey) {
            Entry entry = take(entryKey);
            return entry == null ? new Located<>("", nodes.at(key)) : nodes.located(entry.value(), entryKey);
        }

        List<String> words(String entryKey) {
            Entry entry = take(entryKey);
            if (entry == null) {
                return List.of();
            }
            List<String> texts = nodes.texts(entry.value(), entryKey);
            boolean isList = entry.value().target() instanceof YamlSequence;
            return isList || texts.isEmpty() ? texts : ShortForms.words(texts.get(0));
        }

        Map<String, String> pairs(String entryKey) {
            Entry entry = take(entryKey);
            Map<String, String> pairs = new LinkedHashMap<>();
            if (entry == null) {
                return pairs;
            }
            if (entry.value().target() instanceof YamlMapping) {
                nodes.entries(entry.value(), entryKey)
                        .forEach((label, value) -> pairs.put(label, nodes.text(value.value(), label)));
            } else {
                for (String pair : nodes.texts(entry.value(), entryKey)) {
                    int equals = pair.indexOf('=');
                    pairs.put(
                            equals < 0 ? pair : pair.substring(0, equals),
                            equals < 0 ? "" : pair.substring(equals + 1));
                }
            }
            return pairs;
        }

        /** What nobody has read, and what of deploy nobody has. */
        List<Other> others() {
            List<Other> others = new ArrayList<>();
            entries.forEach((entryKey, entry) -> {
                if (!taken.contains(entryKey) && !entryKey.startsWith("x-")) {
                    others.add(new Other(entryKey, nodes.at(entry.key())));
                }
            });
            deploy.forEach((entryKey, entry) -> {
                if (!Set.of("replicas", "resources").contains(entryKey)) {
                    others.add(new Other("deploy." + entryKey, nodes.at(entry.key())));
                }
            });
            return others;
        }
    }
}
