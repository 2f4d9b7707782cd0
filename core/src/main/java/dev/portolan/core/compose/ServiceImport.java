package dev.portolan.core.compose;

import dev.portolan.core.author.ChartBuilder;
import dev.portolan.core.author.Component;
import dev.portolan.core.author.IntegerValue;
import dev.portolan.core.author.TextValue;
import dev.portolan.core.author.resource.ConfigMapBuilder;
import dev.portolan.core.author.resource.ContainerBuilder;
import dev.portolan.core.author.resource.ContainerPort;
import dev.portolan.core.author.resource.DeploymentBuilder;
import dev.portolan.core.author.resource.ImageReference;
import dev.portolan.core.author.resource.IngressBuilder;
import dev.portolan.core.author.resource.PersistentVolumeClaimBuilder;
import dev.portolan.core.author.resource.PodBuilder;
import dev.portolan.core.author.resource.Probe;
import dev.portolan.core.author.resource.Resources;
import dev.portolan.core.author.resource.SecretBuilder;
import dev.portolan.core.author.resource.ServiceAccountBuilder;
import dev.portolan.core.author.resource.ServiceBuilder;
import dev.portolan.core.author.resource.TestPodBuilder;
import dev.portolan.core.compose.ComposeService.HealthCheck;
import dev.portolan.core.compose.ComposeService.Mount;
import dev.portolan.core.compose.ComposeService.Port;
import dev.portolan.core.compose.ComposeService.ResourceNeeds;
import dev.portolan.core.compose.ComposeService.Variable;
import dev.portolan.core.problem.Location;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns one service into the objects of a component. For one use. */
final class ServiceImport {
    /** A health check that asks the container's own web server, by curl or wget. */
    private static final Pattern WEB_CHECK = Pattern.compile(
            ".*\\b(?:curl|wget)\\b.*?https?://(?:localhost|127\\.0\\.0\\.1)(?::[0-9]+)?(/[^\\s\"'|]*)?.*");

    private static final String VOLUME_SIZE = "1Gi";

    private final Component component;
    private final ChartBuilder chart;
    private final ComposeService service;
    private final ImageReference image;
    private final KnownImage known;
    private final List<ComposeImport.Note> notes;

    ServiceImport(Component component, ComposeService service, List<ComposeImport.Note> notes) {
        this.component = component;
        this.chart = component.chart();
        this.service = service;
        this.image = service.image().value();
        this.known = KnownImage.of(image);
        this.notes = notes;
    }

    void add() {
        IntegerValue replicas = component
                .value("replicaCount", "Number of pods.")
                .integer(service.replicas())
                .minimum(0);
        ContainerBuilder container = ContainerBuilder.of(component, containerName(), image);
        Map<ContainerPort, Port> ports = ports(container);
        Optional<ConfigMapBuilder> config = config();
        Optional<SecretBuilder> credentials = credentials();
        ServiceAccountBuilder account = ServiceAccountBuilder.of(component);
        config.ifPresent(container::environment);
        credentials.ifPresent(container::environment);
        container.extraEnvironment();
        commands(container);
        probes(container, List.copyOf(ports.keySet()));
        container.resources(resources()).restricted();
        PodBuilder pod = PodBuilder.of(component, container).serviceAccount(account);
        user(pod);
        hostname(pod);
        chart.add(account);
        config.ifPresent(chart::add);
        credentials.ifPresent(chart::add);
        volumes(pod);
        pod.scheduling();
        DeploymentBuilder deployment = DeploymentBuilder.of(component, pod, replicas);
        chart.add(deployment);
        expose(deployment, ports);
        service.others().forEach(other -> note(other.location(), other.key(), "the chart does not take it over"));
    }

    private String containerName() {
        String name = service.containerName().isEmpty() ? service.name() : service.containerName();
        String plain =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.substring(0, Math.min(plain.length(), 63));
    }

    private Map<ContainerPort, Port> ports(ContainerBuilder container) {
        Map<ContainerPort, Port> ports = new LinkedHashMap<>();
        PortNames.of(service.ports()).forEach((port, name) -> {
            chart.from(port.location());
            ports.put(container.port(name, port.target(), port.protocol()), port);
        });
        chart.from(service.location());
        return ports;
    }

    private Optional<ConfigMapBuilder> config() {
        EnvironmentSplit split = new EnvironmentSplit(service);
        List<Variable> variables = service.environment().stream()
                .filter(variable -> split.reason(variable).isEmpty())
                .toList();
        if (variables.isEmpty()) {
            return Optional.empty();
        }
        component.group("env", "Environment of the container, kept in a ConfigMap.");
        ConfigMapBuilder config = ConfigMapBuilder.of(component);
        for (Variable variable : variables) {
            String value = variable.value();
            if (value == null) {
                note(variable.location(), "environment." + variable.name(), "nothing gives it a value; it is empty");
            }
            config.entry(variable.name(), declare("env", variable, value == null ? "" : value));
        }
        chart.from(service.location());
        return Optional.of(config);
    }

    private Optional<SecretBuilder> credentials() {
        EnvironmentSplit split = new EnvironmentSplit(service);
        Map<String, TextValue> entries = new LinkedHashMap<>();
        for (Variable variable : service.environment()) {
            Optional<String> reason = split.reason(variable);
            if (reason.isPresent()) {
                TextValue value = declare("secretEnv", variable, "").sensitive();
                entries.put(variable.name(), value);
                note(
                        variable.location(),
                        "environment." + variable.name(),
                        "it goes into the Secret, because " + reason.get() + "; the chart does not hold its value: set "
                                + value + " or existingSecret");
            }
        }
        chart.from(service.location());
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        component.group("secretEnv", "Credentials of the container, kept in a Secret; all of them or none.");
        SecretBuilder credentials = SecretBuilder.of(component);
        entries.forEach(credentials::entry);
        return Optional.of(credentials);
    }

    private TextValue declare(String group, Variable variable, String byDefault) {
        chart.from(variable.location());
        String description =
                variable.comment().isEmpty() ? "Environment variable " + variable.name() + "." : variable.comment();
        return chart.value(component.path(group).child(variable.name()), description)
                .text(byDefault);
    }

    private void commands(ContainerBuilder container) {
        if (!service.entrypoint().isEmpty()) {
            container.command(service.entrypoint());
        }
        if (!service.command().isEmpty()) {
            container.arguments(service.command());
        }
        if (!service.workingDirectory().isEmpty()) {
            container.workingDirectory(service.workingDirectory());
        }
    }

    private void probes(ContainerBuilder container, List<ContainerPort> ports) {
        Optional<ContainerPort> port =
                ports.stream().filter(p -> p.protocol().equals("TCP")).findFirst();
        Optional<HealthCheck> check = service.healthCheck();
        String path = healthPath();
        if (port.isEmpty() && check.isEmpty()) {
            note(service.location(), "healthcheck", "there is none, and no port to ask, so the chart has no probes");
            return;
        }
        Probe ready = port.isPresent() && !path.isEmpty()
                ? Probe.http(port.get(), path)
                : check.isPresent() ? Probe.exec(check.get().test()) : Probe.tcp(port.orElseThrow());
        int every = check.map(HealthCheck::interval).orElse(10);
        int timeout = check.map(HealthCheck::timeout).orElse(5);
        int failures = check.map(HealthCheck::retries).orElse(3);
        int start = Math.max(
                known.startSeconds(), check.map(HealthCheck::startPeriod).orElse(0));
        if (start > 0) {
            container.startup(ready.every(5).timeout(timeout).failures((start + 4) / 5));
        }
        // A container that is only busy must not be restarted, so what restarts it asks less, or waits longer.
        container.liveness(
                port.isPresent()
                        ? Probe.tcp(port.get())
                                .every(every)
                                .timeout(timeout)
                                .failures(path.isEmpty() && check.isEmpty() ? 6 : failures)
                        : ready.every(every).timeout(timeout).failures(failures * 2));
        container.readiness(ready.every(every).timeout(timeout).failures(failures));
    }

    private String healthPath() {
        if (service.healthCheck().isPresent()) {
            Matcher web = WEB_CHECK.matcher(
                    String.join(" ", service.healthCheck().get().test()));
            if (web.matches()) {
                return web.group(1) == null ? "/" : web.group(1);
            }
            return "";
        }
        return known.healthPath();
    }

    private Resources resources() {
        ResourceNeeds needs = service.resources();
        if (needs.equals(new ResourceNeeds("", "", "", ""))) {
            if (known.equals(KnownImage.ANY)) {
                note(
                        service.location(),
                        "deploy.resources",
                        "there are none, so requests and limits are guesses: set resources");
            }
            return known.resources();
        }
        String cpu = first(needs.requestCpu(), needs.limitCpu(), "100m");
        String memory = first(needs.requestMemory(), needs.limitMemory(), "128Mi");
        Resources resources = Resources.requests(cpu, memory);
        if (!needs.limitCpu().isEmpty()) {
            resources = resources.limit("cpu", needs.limitCpu());
        }
        return resources.limit("memory", first(needs.limitMemory(), memory));
    }

    private void user(PodBuilder pod) {
        String user = service.user().value();
        Matcher numbers = Pattern.compile("([0-9]{1,9})(?::([0-9]{1,9}))?").matcher(user);
        if (numbers.matches() && Long.parseLong(numbers.group(1)) > 0) {
            long number = Long.parseLong(numbers.group(1));
            pod.runsAs(number, numbers.group(2) == null ? number : Long.parseLong(numbers.group(2)));
            return;
        }
        if (!user.isEmpty()) {
            note(
                    service.user().location(),
                    "user",
                    "\"" + user + "\" is root or no number; pods run as " + known.user() + ", see podSecurityContext");
        } else if (known.equals(KnownImage.ANY)) {
            note(
                    service.location(),
                    "user",
                    "there is none, so pods run as " + known.user() + " with a read-only root file system;"
                            + " see podSecurityContext and securityContext if the image needs more");
        }
        pod.runsAs(known.user(), known.group());
    }

    /** Under Compose a container finds itself by its service's name; pods do only if it is their host name. */
    private void hostname(PodBuilder pod) {
        List<String> own = List.of(service.name(), service.containerName(), service.hostname());
        Optional<Variable> mention = service.environment().stream()
                .filter(variable ->
                        variable.name().contains("HOST") || variable.name().contains("ADDR"))
                .filter(variable ->
                        variable.value() != null && !variable.value().isEmpty())
                .filter(variable -> own.contains(variable.value()))
                .findFirst();
        mention.ifPresent(variable -> note(
                variable.location(),
                "environment." + variable.name(),
                "it names the container itself, so pods get that host name; a process that listens there only is not"
                        + " reached by kubectl port-forward: 0.0.0.0 is the usual value in a cluster"));
        String name = mention.map(Variable::value).orElse(service.hostname());
        if (name != null && name.matches("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")) {
            pod.hostname(name);
        }
    }

    private void volumes(PodBuilder pod) {
        Map<String, String> taken = new LinkedHashMap<>();
        for (Mount mount : service.mounts()) {
            String volume = volumeName(mount, taken);
            chart.from(mount.location());
            switch (mount.type()) {
                case VOLUME -> {
                    PersistentVolumeClaimBuilder claim =
                            PersistentVolumeClaimBuilder.of(component, volume, VOLUME_SIZE);
                    pod.storage(volume, mount.target(), claim);
                    chart.add(claim);
                    note(
                            mount.location(),
                            "volumes",
                            mount.source() + " becomes a claim of " + VOLUME_SIZE + "; set persistence." + volume
                                    + ".size");
                }
                case TMPFS -> pod.memory(volume, mount.target());
                case ANONYMOUS -> pod.scratch(volume, mount.target());
                case BIND -> {
                    note(
                            mount.location(),
                            "volumes",
                            mount.source() + " lies on the machine and is not taken over; " + mount.target()
                                    + " is empty at first");
                    pod.scratch(volume, mount.target());
                }
            }
            taken.put(volume, mount.target());
        }
        chart.from(service.location());
        scratch(pod, "tmp", "/tmp", taken);
        known.directories().forEach((volume, path) -> scratch(pod, volume, path, taken));
    }

    private static void scratch(PodBuilder pod, String volume, String path, Map<String, String> taken) {
        if (!taken.containsValue(path) && !taken.containsKey(volume)) {
            pod.scratch(volume, path);
        }
    }

    private static String volumeName(Mount mount, Map<String, String> taken) {
        String text = mount.type() == ComposeService.MountType.VOLUME ? mount.source() : mount.target();
        String plain =
                text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String name = plain.substring(0, Math.min(plain.length(), 40));
        return taken.containsKey(name) ? name + "-" + taken.size() : name;
    }

    private void expose(DeploymentBuilder deployment, Map<ContainerPort, Port> ports) {
        if (ports.isEmpty()) {
            note(service.location(), "ports", "there are none, so the chart has no Service and no Ingress for it");
            return;
        }
        ServiceBuilder front = ServiceBuilder.of(deployment);
        ports.forEach((port, composed) -> {
            chart.from(composed.location());
            front.port(port, composed.published());
        });
        chart.from(service.location());
        chart.add(front);
        ContainerPort first = ports.keySet().iterator().next();
        ports.keySet().stream()
                .filter(port -> port.name().startsWith("http"))
                .findFirst()
                .ifPresent(web -> chart.add(IngressBuilder.of(front, web)));
        if (!first.protocol().equals("TCP")) {
            note(service.location(), "ports", "the first is not TCP, so there is no connection test");
        } else if (healthPath().isEmpty()) {
            chart.add(TestPodBuilder.tcp(front));
        } else {
            chart.add(TestPodBuilder.http(front, healthPath()));
        }
    }

    private void note(Location location, String key, String text) {
        notes.add(new ComposeImport.Note(location, "services." + service.name() + "." + key, text));
    }

    private static String first(String... texts) {
        for (String text : texts) {
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }
}
