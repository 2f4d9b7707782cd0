package dev.portolan.core.render.function;

/**
 * What Helm's functions ask of the render they belong to.
 *
 * @param lookup what {@code lookup} finds
 * @param mode whether {@code required} and {@code fail} fail
 */
public record RenderContext(ClusterLookup lookup, Mode mode) {
    /** How strict a render is. */
    public enum Mode {
        /** As {@code helm template} and {@code helm install}. */
        STRICT,
        /** As {@code helm lint}: {@code required} and {@code fail} let it pass. */
        LINT
    }
}
