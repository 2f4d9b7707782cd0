package dev.portolan.lint.template;

import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Node;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the template text that the defaults of a chart and of those above it hold for {@code tpl}. */
final class ValueTexts {
    private static final String GLOBAL = "global";

    private final IdentityHashMap<ChartTree, ChartTree> parents = new IdentityHashMap<>();

    ValueTexts(ChartTree root) {
        addParents(root);
    }

    private void addParents(ChartTree parent) {
        for (ChartTree child : parent.subcharts()) {
            parents.put(child, parent);
            addParents(child);
        }
    }

    /** The texts with actions in them at {@code path} and below. */
    Set<String> below(DataPath path) {
        Set<String> texts = new LinkedHashSet<>();
        ChartTree chart = path.chart().orElse(null);
        if (chart != null) {
            add(chart, path.keys(), texts);
        }
        return texts;
    }

    private void add(ChartTree chart, List<String> keys, Set<String> texts) {
        collect(chart.defaults().root(), keys, 0, texts);
        ChartTree parent = parents.get(chart);
        if (parent != null) {
            for (String name : parent.namesOf(chart)) {
                add(parent, DataPath.values(parent).child(name).children(keys).keys(), texts);
            }
            if (!keys.isEmpty() && keys.get(0).equals(GLOBAL)) {
                add(parent, keys, texts);
            }
        }
    }

    private static void collect(Node node, List<String> keys, int from, Set<String> texts) {
        if (from == keys.size()) {
            node.walk().stream()
                    .filter(Node::isString)
                    .map(Node::text)
                    .filter(text -> text.contains("{{"))
                    .forEach(texts::add);
        } else if (keys.get(from).equals(DataPath.ANY)) {
            node.children().forEach(child -> collect(child, keys, from + 1, texts));
        } else {
            collect(node.get(keys.get(from)), keys, from + 1, texts);
        }
    }
}
