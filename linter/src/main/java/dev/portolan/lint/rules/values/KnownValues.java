package dev.portolan.lint.rules.values;

import dev.portolan.core.problem.NearestName;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Place;
import dev.portolan.lint.schema.DeclaredValues;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The values that a chart and its subcharts know: those with a default, those that a schema describes, those that templates
 * read or set, and those that switch dependencies. Immutable and safe for use by many threads.
 */
final class KnownValues {
    static final Comparator<Place> BY_PLACE =
            Comparator.comparing(Place::file).thenComparingInt(Place::line).thenComparingInt(Place::column);

    private final Map<ValuePath, ChartTree> charts;
    private final ReadValues reads;
    private final Node nothing;
    private final Set<ValuePath> switches = new HashSet<>();
    private final Set<String> dependencies = new LinkedHashSet<>();
    private final boolean imports;

    private KnownValues(ChartTree chart) {
        reads = ReadValues.of(chart);
        charts = reads.charts();
        nothing = Node.absent(chart.defaults().root().source());
        charts.forEach(this::addSwitches);
        boolean importing = false;
        for (Node dependency : chart.dependencies()) {
            dependencies.add(dependency.get("alias").text(dependency.get("name").text()));
            importing |= !dependency.get("import-values").isEmpty();
        }
        chart.subcharts().forEach(subchart -> dependencies.addAll(chart.namesOf(subchart)));
        imports = importing;
    }

    /** What {@code chart} knows. */
    static KnownValues of(ChartTree chart) {
        return chart.derived(KnownValues.class, KnownValues::new);
    }

    private void addSwitches(ValuePath values, ChartTree chart) {
        for (Node dependency : chart.dependencies()) {
            for (String condition : dependency.get("condition").text().split(",", -1)) {
                ValuePath path = values;
                for (String step : condition.strip().split("\\.", -1)) {
                    path = path.child(step);
                }
                switches.add(path);
            }
        }
    }

    /** What templates read. */
    ReadValues reads() {
        return reads;
    }

    /** Whether a read stands in a template of the outermost chart itself. */
    boolean isOwn(ReadValues.Read read) {
        return !read.read().inText() && read.read().file().path().startsWith("templates/");
    }

    /** The names under which the values of dependencies stand among those of the chart, also of those that are missing. */
    Set<String> dependencies() {
        return dependencies;
    }

    /** Whether values of dependencies are taken over, so that there are more than can be seen. */
    boolean imports() {
        return imports;
    }

    /** The default of a value: the outermost chart's, else that of the subchart whose value it is; absent if there is none. */
    Node defaultOf(ValuePath value) {
        return defaultOf(value, 0);
    }

    /** The default of a value in charts whose values stand at least {@code depth} steps below those of the outermost. */
    private Node defaultOf(ValuePath value, int depth) {
        Node found = nothing;
        for (Map.Entry<ValuePath, ChartTree> chart : charts.entrySet()) {
            List<String> above = chart.getKey().steps();
            if (above.size() >= depth && chart.getKey().covers(value)) {
                List<String> below =
                        value.steps().subList(above.size(), value.steps().size());
                Node node = chart.getValue().defaults().root().at(below.toArray(String[]::new));
                found = found.isAbsent() || isMoreSpecific(node, found) ? node : found;
            }
        }
        return found;
    }

    private static boolean isMoreSpecific(Node node, Node than) {
        return node.isMapping() && !node.isEmpty() && than.isEmpty();
    }

    /** Whether the value has a default. */
    boolean isDefined(ValuePath value) {
        return !defaultOf(value).isAbsent();
    }

    /** Whether the value has a default in a subchart. */
    boolean isDefinedBySubchart(ValuePath value) {
        return !defaultOf(value, 1).isAbsent();
    }

    /** Whether the schema of the chart whose value it is describes it. */
    boolean isDeclared(ValuePath value) {
        return charts.entrySet().stream()
                .filter(chart -> chart.getKey().covers(value))
                .anyMatch(chart -> isDeclared(
                        chart.getValue(), value, chart.getKey().steps().size()));
    }

    private static boolean isDeclared(ChartTree chart, ValuePath value, int from) {
        DeclaredValues declared = DeclaredValues.of(chart);
        for (String step : value.steps().subList(from, value.steps().size())) {
            if (!declared.isComplete()) {
                return true;
            }
            declared = declared.member(step);
        }
        return declared.isDeclared() || !declared.isComplete();
    }

    /** Whether anything but a default is known of the value: it is read, set, described, or switches a dependency. */
    boolean isMentioned(ValuePath value) {
        return reads.isUsed(value)
                || reads.isWritten(value)
                || switches.stream().anyMatch(value::covers)
                || isDeclared(value);
    }

    /** Whether the value switches a dependency, or holds one that does. */
    boolean isSwitch(ValuePath value) {
        return switches.stream().anyMatch(value::covers);
    }

    /** The defined value beside {@code value} whose name is nearest to its own. */
    Optional<String> nearest(ValuePath value) {
        Set<String> names = new LinkedHashSet<>();
        ValuePath parent = value.parent();
        charts.forEach((values, chart) -> {
            if (values.covers(parent)) {
                List<String> below = parent.steps()
                        .subList(values.steps().size(), parent.steps().size());
                chart.defaults()
                        .root()
                        .at(below.toArray(String[]::new))
                        .fields()
                        .forEach(field -> names.add(field.key()));
            }
        });
        names.remove(value.last());
        return NearestName.of(value.last(), names);
    }
}
