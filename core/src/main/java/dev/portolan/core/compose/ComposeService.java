package dev.portolan.core.compose;

import dev.portolan.core.author.resource.ImageReference;
import dev.portolan.core.problem.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A service of a Compose file. Immutable; made by {@link ComposeReader}.
 *
 * @param name its name
 * @param location the place of its name
 * @param image the image
 * @param containerName the container's name, or empty
 * @param hostname the container's host name, or empty
 * @param entrypoint what runs instead of the image's entry point
 * @param command what the entry point gets as arguments
 * @param workingDirectory where it starts, or empty
 * @param user user and group, as {@code 1000:1000}, or empty
 * @param replicas how many containers run
 * @param ports what it listens on
 * @param environment its variables, each once
 * @param mounts what is mounted where
 * @param labels its labels
 * @param healthCheck how its state is asked for
 * @param resources what it is promised and may take
 * @param others keys that are known but not taken over
 */
public record ComposeService(
        String name,
        Location location,
        Located<ImageReference> image,
        String containerName,
        String hostname,
        List<String> entrypoint,
        List<String> command,
        String workingDirectory,
        Located<String> user,
        int replicas,
        List<Port> ports,
        List<Variable> environment,
        List<Mount> mounts,
        Map<String, String> labels,
        Optional<HealthCheck> healthCheck,
        ResourceNeeds resources,
        List<Other> others) {
    public ComposeService {
        entrypoint = List.copyOf(entrypoint);
        command = List.copyOf(command);
        ports = List.copyOf(ports);
        environment = List.copyOf(environment);
        mounts = List.copyOf(mounts);
        labels = Map.copyOf(labels);
        others = List.copyOf(others);
    }

    /** A value and where it is written. */
    public record Located<T>(T value, Location location) {}

    /**
     * A port.
     *
     * @param target the container's number
     * @param published the number that others use
     * @param protocol {@code TCP} or {@code UDP}
     * @param name its name, or empty
     * @param location where it is written
     */
    public record Port(int target, int published, String protocol, String name, Location location) {}

    /**
     * A variable.
     *
     * @param name its name
     * @param value its value; null if neither the file nor the environment gives one
     * @param comment what the file says about it, or empty
     * @param location where it is written
     */
    public record Variable(String name, @Nullable String value, String comment, Location location) {}

    /** What a mount is made of. */
    public enum MountType {
        /** Storage with a name, which stays. */
        VOLUME,
        /** A directory of the machine. */
        BIND,
        /** Memory. */
        TMPFS,
        /** Storage without a name, which goes with the container. */
        ANONYMOUS
    }

    /**
     * Something mounted.
     *
     * @param type what it is
     * @param source the volume's name or the machine's directory, or empty
     * @param target the directory in the container
     * @param location where it is written
     */
    public record Mount(MountType type, String source, String target, Location location) {}

    /**
     * How the state is asked for.
     *
     * @param test the command
     * @param interval seconds between two runs
     * @param timeout seconds that a run may take
     * @param retries how many must fail in a row
     * @param startPeriod seconds in which failures do not count
     * @param location where it is written
     */
    public record HealthCheck(
            List<String> test, int interval, int timeout, int retries, int startPeriod, Location location) {
        public HealthCheck {
            test = List.copyOf(test);
        }
    }

    /**
     * Amounts in Kubernetes quantities, or empty.
     *
     * @param requestCpu processors promised
     * @param requestMemory memory promised
     * @param limitCpu processors at most
     * @param limitMemory memory at most
     */
    public record ResourceNeeds(String requestCpu, String requestMemory, String limitCpu, String limitMemory) {}

    /**
     * A key that is not taken over.
     *
     * @param key the key
     * @param location where it is written
     */
    public record Other(String key, Location location) {}
}
