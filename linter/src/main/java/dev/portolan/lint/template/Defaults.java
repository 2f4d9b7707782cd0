package dev.portolan.lint.template;

import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Node;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the values.yaml of a chart and of those above it say of values. Immutable and safe for use by many threads.
 */
public final class Defaults {
    private static final String GLOBAL = "global";

    private final IdentityHashMap<ChartTree, ChartTree> parents = new IdentityHashMap<>();

    private Defaults(ChartTree root) {
        addParents(root);
    }

    private void addParents(ChartTree parent) {
        for (ChartTree child : parent.subcharts()) {
            parents.put(child, parent);
            addParents(child);
        }
    }

    /** The defaults in {@code chart}, the outermost, and all charts below it. */
    public static Defaults of(ChartTree chart) {
        return chart.derived(Defaults.class, Defaults::new);
    }

    /**
     * What is at {@code path} in the outermost values.yaml that has it, for that overrides the others; several nodes if the
     * path leads to any entry of something. Empty if there is no default, or if these are no values.
     */
    public List<Node> find(DataPath path) {
        List<List<Node>> layers = new ArrayList<>();
        path.chart().ifPresent(chart -> addLayers(chart, path.keys(), layers));
        List<Node> found = List.of();
        for (List<Node> layer : layers) {
            found = layer.isEmpty() ? found : layer;
        }
        return found;
    }

    /** The texts with actions in them, which may be meant for {@code tpl}, at {@code path} and below. */
    Set<String> texts(DataPath path) {
        List<List<Node>> layers = new ArrayList<>();
        path.chart().ifPresent(chart -> addLayers(chart, path.keys(), layers));
        Set<String> texts = new LinkedHashSet<>();
        layers.stream()
                .flatMap(List::stream)
                .flatMap(node -> node.walk().stream())
                .filter(Node::isString)
                .map(Node::text)
                .filter(text -> text.contains("{{"))
                .forEach(texts::add);
        return texts;
    }

    /** Adds what each values.yaml has, the outermost last. */
    private void addLayers(ChartTree chart, List<String> keys, List<List<Node>> layers) {
        List<Node> own = new ArrayList<>();
        collect(chart.defaults().root(), keys, 0, own);
        layers.add(own);
        ChartTree parent = parents.get(chart);
        if (parent != null) {
            for (String name : parent.namesOf(chart)) {
                List<String> longer = new ArrayList<>(List.of(name));
                longer.addAll(keys);
                addLayers(parent, longer, layers);
            }
            if (!keys.isEmpty() && keys.get(0).equals(GLOBAL)) {
                addLayers(parent, keys, layers);
            }
        }
    }

    private static void collect(Node node, List<String> keys, int from, List<Node> found) {
        if (from == keys.size()) {
            if (!node.isAbsent()) {
                found.add(node);
            }
        } else if (keys.get(from).equals(DataPath.ANY)) {
            node.children().forEach(child -> collect(child, keys, from + 1, found));
        } else {
            collect(node.get(keys.get(from)), keys, from + 1, found);
        }
    }
}
