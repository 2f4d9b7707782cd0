package dev.portolan.lint.rule;

import java.util.ArrayList;
import java.util.List;

/** The values files of a scenario, of which those given by the user lie over the chart's and its subcharts' defaults. */
final class ValueLayers {
    private final ChartTree chart;
    private final List<Node> layers = new ArrayList<>();

    ValueLayers(ChartTree chart, Scenario scenario) {
        this.chart = chart;
        for (ValuesFile file : scenario.valuesFiles()) {
            layers.add(0, file.root());
        }
        layers.add(chart.defaults().root());
    }

    private record Found(Node node, int depth) {
        /** The one that reaches deeper; of equals, this. */
        Found or(Found other) {
            return other.depth > depth ? other : this;
        }
    }

    /**
     * The node that sets the value to which these keys and positions lead. Where none does, an absent node in the file that
     * has most of the way.
     */
    Node find(List<String> path) {
        Found best = new Found(Node.absent(layers.get(0).source()), -1);
        for (Node layer : layers) {
            best = best.or(descend(layer, path, 0));
        }
        return inSubcharts(chart, path, 0, best).node;
    }

    private static Found descend(Node root, List<String> path, int from) {
        Node node = root;
        int depth = from;
        for (String step : path.subList(from, path.size())) {
            node = node.isSequence() && step.matches("[0-9]{1,9}") ? node.item(Integer.parseInt(step)) : node.get(step);
            depth += node.isAbsent() ? 0 : 1;
        }
        return new Found(node, depth);
    }

    /** What a parent calls {@code db.image} is the {@code image} of the subchart. */
    private static Found inSubcharts(ChartTree parent, List<String> path, int from, Found soFar) {
        if (from == path.size()) {
            return soFar;
        }
        Found best = soFar;
        for (ChartTree subchart : parent.subcharts()) {
            if (parent.namesOf(subchart).contains(path.get(from))) {
                best = best.or(descend(subchart.defaults().root(), path, from + 1));
                best = inSubcharts(subchart, path, from + 1, best);
            }
        }
        return best;
    }
}
