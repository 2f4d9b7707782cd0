package dev.portolan.core.author.resource;

/**
 * A port that a container listens on, made by {@link ContainerBuilder#port}; services, ingresses and probes refer to it.
 * Immutable.
 *
 * @param name its name within the pod
 * @param number its number
 * @param protocol {@code TCP}, {@code UDP} or {@code SCTP}
 */
public record ContainerPort(String name, int number, String protocol) {}
