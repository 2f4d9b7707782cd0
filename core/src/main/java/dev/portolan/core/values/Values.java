package dev.portolan.core.values;

import dev.portolan.core.chart.Chart;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Merged values of the user, which know where each comes from. Immutable: the tree must not be changed. */
public final class Values {
    private final Map<String, @Nullable Object> tree;
    private final List<ValueLayer> layers;

    Values(Map<String, @Nullable Object> tree, List<ValueLayer> layers) {
        this.tree = Collections.unmodifiableMap(tree);
        this.layers = List.copyOf(layers);
    }

    /** No values at all. */
    public static Values none() {
        return new Values(Map.of(), List.of());
    }

    /** Values that a program made. */
    public static Values of(Map<String, ? extends @Nullable Object> tree) {
        return new Values(new LinkedHashMap<>(tree), List.of());
    }

    /** The values; neither the map nor anything in it may be changed. */
    public Map<String, @Nullable Object> tree() {
        return tree;
    }

    /**
     * Where these values and the defaults that they are laid over come from.
     *
     * @param chart the chart as it was read
     */
    public ValueOrigins origins(Chart chart) {
        return new ValueOrigins(chart, this);
    }

    /** What the tree was merged from, in the order of increasing precedence. */
    List<ValueLayer> layers() {
        return layers;
    }
}
