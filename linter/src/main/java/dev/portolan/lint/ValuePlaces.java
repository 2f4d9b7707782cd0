package dev.portolan.lint;

import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Place;
import dev.portolan.lint.rule.Scenario;
import dev.portolan.lint.rule.ValueOrigin;
import dev.portolan.lint.rule.ValuesFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the line that sets a value: in the last values file that has it, else in a chart's values.yaml. */
final class ValuePlaces {
    private final ChartTree chart;
    private final List<Node> layers = new ArrayList<>();
    private final Map<String, ValueOrigin> known = new HashMap<>();

    ValuePlaces(ChartTree chart, Scenario scenario) {
        this.chart = chart;
        List<ValuesFile> files = scenario.valuesFiles();
        for (int i = files.size() - 1; i >= 0; i--) {
            layers.add(files.get(i).root());
        }
        layers.add(chart.defaults().root());
    }

    /** The value at {@code path}, such as {@code image.tag}, with its place. */
    ValueOrigin find(String path) {
        return known.computeIfAbsent(path, key -> new ValueOrigin(key, place(key)));
    }

    private @Nullable Place place(String path) {
        for (Node layer : layers) {
            Node found = descend(layer, path);
            if (!found.isAbsent()) {
                return found.place();
            }
        }
        return inSubchart(chart, path);
    }

    /** A subchart's own default: what its parents call {@code db.image.tag} is its {@code image.tag}. */
    private static @Nullable Place inSubchart(ChartTree parent, String path) {
        for (ChartTree subchart : parent.subcharts()) {
            for (String name : List.of(subchart.name(), alias(parent, subchart))) {
                if (!name.isEmpty() && path.startsWith(name + ".")) {
                    String rest = path.substring(name.length() + 1);
                    Node found = descend(subchart.defaults().root(), rest);
                    return found.isAbsent() ? inSubchart(subchart, rest) : found.place();
                }
            }
        }
        return null;
    }

    private static String alias(ChartTree parent, ChartTree subchart) {
        for (Node dependency : parent.dependencies()) {
            if (dependency.get("name").is(subchart.name())) {
                return dependency.get("alias").text();
            }
        }
        return "";
    }

    /** Keys may hold dots, so the longest key that fits is tried first at each step. */
    private static Node descend(Node node, String path) {
        if (path.isEmpty() || node.isAbsent()) {
            return node;
        }
        if (path.startsWith("[")) {
            int close = path.indexOf(']');
            String index = close < 0 ? "" : path.substring(1, close);
            Node item = index.matches("[0-9]{1,7}") ? node.item(Integer.parseInt(index)) : node.get(index);
            return descend(item, rest(path, close + 1));
        }
        for (int end = path.length();
                end > 0;
                end = Math.max(path.lastIndexOf('.', end - 1), path.lastIndexOf('[', end - 1))) {
            Node child = node.get(path.substring(0, end));
            if (!child.isAbsent()) {
                return descend(child, rest(path, end));
            }
        }
        return node.get(path);
    }

    private static String rest(String path, int from) {
        return from < path.length() && path.charAt(from) == '.' ? path.substring(from + 1) : path.substring(from);
    }
}
