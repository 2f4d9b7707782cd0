package dev.portolan.core.values;

import dev.portolan.core.chart.Chart;
import dev.portolan.core.chart.ChartFile;
import dev.portolan.core.chart.Dependency;
import dev.portolan.core.problem.Location;
import dev.portolan.core.values.ValuesPlaces.Answer;
import dev.portolan.gotemplate.text.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says where each of the values comes from that the templates of a chart see. Files are read for it when they are first
 * asked about. Safe for use by many threads.
 *
 * <pre>{@code
 * Values values = ValuesMerger.create().set("image.tag=1.2").merge();
 * values.origins(chart).find("image.tag").get().location();    // --set image.tag=1.2
 * }</pre>
 */
public final class ValueOrigins {
    private static final String GLOBAL = "global";

    private final Chart outermost;
    private final Values values;
    private final Map<List<String>, Optional<ValueOrigin>> known = new HashMap<>();
    private final IdentityHashMap<Object, ValuesPlaces> files = new IdentityHashMap<>();
    private final IdentityHashMap<Chart, List<ImportRule>> rules = new IdentityHashMap<>();

    ValueOrigins(Chart chart, Values values) {
        this.outermost = chart;
        this.values = values;
    }

    /**
     * Where the value at {@code path} comes from; empty if nothing sets it. A null that takes a default away counts.
     *
     * @param path a text that {@link KeyPath} makes, from the values of the outermost chart, such as {@code db.image.tag}
     */
    public Optional<ValueOrigin> find(String path) {
        return find(KeyPath.steps(path));
    }

    /** Where the value comes from to which these keys and positions lead; empty if nothing sets it. */
    public synchronized Optional<ValueOrigin> find(List<String> path) {
        return known.computeIfAbsent(List.copyOf(path), steps -> Optional.ofNullable(find(outermost, values, steps)));
    }

    /** @param given what lies over the defaults of {@code chart}, or null for nothing */
    private @Nullable ValueOrigin find(Chart chart, @Nullable Values given, List<String> path) {
        int global = path.indexOf(GLOBAL);
        if (global > 0 && subchart(chart, path.subList(0, global)) != null) {
            List<String> upper = new ArrayList<>(path);
            upper.remove(global - 1);
            ValueOrigin handed = find(chart, given, upper);
            if (handed != null) {
                return handed.handedDown();
            }
        }
        Answer answer = beforeImports(chart, given, path);
        return answer.isFinal() ? answer.origin() : imported(chart, path);
    }

    private Answer beforeImports(Chart chart, @Nullable Values given, List<String> path) {
        Answer answer = given == null ? new Answer(false, null) : given(given, path);
        if (!answer.isFinal()) {
            answer = defaults(chart).find(path, ValueOrigin.Kind.DEFAULT);
        }
        if (!answer.isFinal() && path.size() > 1) {
            Chart subchart = subchart(chart, path.subList(0, 1));
            ValueOrigin below = subchart == null ? null : find(subchart, null, path.subList(1, path.size()));
            answer = below == null ? answer : Answer.of(below);
        }
        return answer;
    }

    private Answer given(Values given, List<String> path) {
        List<ValueLayer> layers = given.layers();
        for (int i = layers.size() - 1; i >= 0; i--) {
            ValueLayer layer = layers.get(i);
            Answer answer = layer.kind() == ValueLayer.Kind.FILE
                    ? file(layer, SourceText.of(layer.name(), layer.text())).find(path, ValueOrigin.Kind.FILE)
                    : ValuesPlaces.find(
                            layer.alone(),
                            path,
                            new ValueOrigin(ValueOrigin.Kind.ARGUMENT, Location.file(layer.shown()), 0, null));
            if (answer.isFinal()) {
                return answer;
            }
        }
        return layers.isEmpty()
                ? ValuesPlaces.find(given.tree(), path, new ValueOrigin(ValueOrigin.Kind.PROGRAM, null, 0, null))
                : new Answer(false, null);
    }

    private ValuesPlaces defaults(Chart chart) {
        return file(chart, SourceText.of(chart.shownPath("values.yaml"), chart.valuesText()));
    }

    private ValuesPlaces file(Object owner, SourceText text) {
        return files.computeIfAbsent(owner, any -> new ValuesPlaces(text));
    }

    // ---------------------------------------------------------------- subcharts

    /** The subchart to which these names lead, which may be aliases; null if they lead to none. */
    private static @Nullable Chart subchart(Chart chart, List<String> names) {
        Chart found = chart;
        for (String name : names) {
            found = found == null ? null : subchart(found, name);
        }
        return found;
    }

    private static @Nullable Chart subchart(Chart chart, String name) {
        List<Dependency> declared = chart.metadata().dependencies();
        for (Dependency dependency : declared) {
            if (dependency.usedName().equals(name)) {
                for (Chart subchart : chart.dependencies()) {
                    if (Dependencies.fits(subchart, dependency)) {
                        return subchart;
                    }
                }
            }
        }
        for (Chart subchart : chart.dependencies()) {
            boolean renamed = declared.stream()
                    .anyMatch(dependency -> dependency.name().equals(subchart.name())
                            && !dependency.alias().isEmpty());
            if (subchart.name().equals(name) && !renamed) {
                return subchart;
            }
        }
        return null;
    }

    // ---------------------------------------------------------------- imported values

    private @Nullable ValueOrigin imported(Chart chart, List<String> path) {
        for (ImportRule rule : rules.computeIfAbsent(chart, ValueOrigins::rules)) {
            List<String> source = rule.source(path);
            ValueOrigin origin =
                    source == null ? null : beforeImports(chart, null, source).origin();
            if (origin != null) {
                return origin.importedBy(rule.location());
            }
        }
        return null;
    }

    private static List<ImportRule> rules(Chart chart) {
        for (String name : List.of("Chart.yaml", "requirements.yaml")) {
            ChartFile file = chart.file(name).orElse(null);
            List<ImportRule> rules =
                    file == null ? List.of() : ImportRule.in(SourceText.of(chart.shownPath(name), file.text()));
            if (!rules.isEmpty()) {
                return rules;
            }
        }
        return List.of();
    }
}
