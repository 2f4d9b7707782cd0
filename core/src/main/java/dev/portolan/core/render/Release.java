package dev.portolan.core.render;

import java.util.Objects;

/**
 * The release that templates see as {@code .Release}. Immutable.
 *
 * @param name its name
 * @param namespace the namespace it is installed to
 * @param revision its number, 1 for the first
 * @param operation what is being done with it
 */
public record Release(String name, String namespace, int revision, Operation operation) {
    /** What is done with a release. */
    public enum Operation {
        /** It is installed for the first time. */
        INSTALL,
        /** It is there already. */
        UPGRADE
    }

    public Release {
        Objects.requireNonNull(name);
        Objects.requireNonNull(namespace);
        Objects.requireNonNull(operation);
    }

    /** The first installation of {@code name} in {@code namespace}. */
    public static Release install(String name, String namespace) {
        return new Release(name, namespace, 1, Operation.INSTALL);
    }
}
