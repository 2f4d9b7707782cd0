package dev.portolan.core.values;

import static dev.portolan.core.chart.ValuesText.table;

import dev.portolan.core.chart.Chart;
import dev.portolan.core.chart.Dependency;
import dev.portolan.core.chart.Metadata;
import dev.portolan.core.chart.Versions;
import dev.portolan.gotemplate.format.GoFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Decides which subcharts take part and under which names, and brings imported values into their parents. Stateless.
 *
 * @see <a href="https://github.com/helm/helm/blob/v4.1.4/pkg/chart/v2/util/dependencies.go">Helm's processing</a>
 */
public final class Dependencies {
    private final Consumer<String> warnings;
    private final Coalescer coalescer;

    private Dependencies(Consumer<String> warnings) {
        this.warnings = warnings;
        this.coalescer = new Coalescer(warnings);
    }

    /**
     * The chart as it is to be rendered with {@code values}: without the subcharts that conditions or tags switch off,
     * aliases in place of names, and default values that hold those of the subcharts and what is imported from them.
     *
     * @throws ValuesException if the values of a subchart are no mapping
     */
    public static Chart process(Chart chart, Map<String, @Nullable Object> values) {
        return process(chart, values, warning -> {});
    }

    /** The same, with each of Helm's warnings given to {@code warnings}. */
    public static Chart process(Chart chart, Map<String, @Nullable Object> values, Consumer<String> warnings) {
        Dependencies dependencies = new Dependencies(warnings);
        return dependencies.imported(dependencies.enabled(chart, values, ""));
    }

    // ---------------------------------------------------------------- which subcharts

    /** @param path the subchart's names so far, each with a dot, before which conditions are looked up */
    private Chart enabled(Chart chart, Map<String, @Nullable Object> values, String path) {
        List<Dependency> declared = chart.metadata().declaredDependencies();
        if (declared == null) {
            return chart;
        }
        List<Chart> candidates = candidates(chart, declared);
        List<Dependency> renamed = new ArrayList<>();
        for (Dependency dependency : declared) {
            renamed.add(with(dependency, dependency.usedName(), true, dependency.importValues()));
        }
        Chart whole =
                chart.withDependencies(candidates).withMetadata(chart.metadata().withDependencies(renamed));
        Map<String, @Nullable Object> all = coalescer.coalesce(whole, values, Coalescer.Nulls.DELETE);
        Set<String> disabled = new HashSet<>();
        List<Dependency> kept = new ArrayList<>();
        for (Dependency dependency : renamed) {
            if (isEnabled(dependency, all, path)) {
                kept.add(dependency);
            } else {
                disabled.add(dependency.name());
            }
        }
        kept.removeIf(dependency -> disabled.contains(dependency.name()));
        List<Chart> subcharts = new ArrayList<>();
        for (Chart candidate : candidates) {
            if (!disabled.contains(candidate.name())) {
                subcharts.add(enabled(candidate, all, path + candidate.name() + "."));
            }
        }
        Metadata metadata = chart.metadata().withDependencies(kept.isEmpty() ? null : kept);
        return chart.withMetadata(metadata).withDependencies(subcharts);
    }

    /** The subcharts that Chart.yaml does not name, then those that it does, once for each time. */
    private static List<Chart> candidates(Chart chart, List<Dependency> declared) {
        List<Chart> candidates = new ArrayList<>();
        for (Chart subchart : chart.dependencies()) {
            boolean named = false;
            for (Dependency dependency : declared) {
                named |= fits(subchart, dependency);
            }
            if (!named) {
                candidates.add(subchart);
            }
        }
        for (Dependency dependency : declared) {
            for (Chart subchart : chart.dependencies()) {
                if (fits(subchart, dependency)) {
                    candidates.add(
                            dependency.alias().isEmpty()
                                    ? subchart
                                    : subchart.withMetadata(subchart.metadata().withName(dependency.alias())));
                    break;
                }
            }
        }
        return candidates;
    }

    /** Whether {@code subchart} is the one that {@code dependency} means. */
    static boolean fits(Chart subchart, Dependency dependency) {
        return subchart.name().equals(dependency.name())
                && Versions.isInRange(dependency.version(), subchart.metadata().version());
    }

    /** The first condition that leads to a boolean decides, and without one the tags do. */
    private boolean isEnabled(Dependency dependency, Map<String, @Nullable Object> values, String path) {
        boolean enabled = tagsAllow(dependency, values);
        for (String condition : dependency.condition().strip().split(",", -1)) {
            if (!condition.isEmpty()) {
                Object value = scalar(values, path + condition);
                if (value instanceof Boolean decided) {
                    return decided;
                } else if (value != ABSENT) {
                    warnings.accept("returned non-bool value path=" + condition + " chart=" + dependency.name());
                }
            }
        }
        return enabled;
    }

    private boolean tagsAllow(Dependency dependency, Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> tags = table(values.get("tags"));
        if (tags == null) {
            return true;
        }
        boolean on = false;
        boolean off = false;
        for (String tag : dependency.tags()) {
            Object value = tags.get(tag);
            if (value instanceof Boolean set) {
                on |= set;
                off |= !set;
            } else if (tags.containsKey(tag)) {
                warnings.accept("returned non-bool value tag=" + tag + " chart=" + dependency.name());
            }
        }
        return on || !off;
    }

    /** Stands for a value that is not there, which null does not. */
    private static final Object ABSENT = new Object();

    /** What lies at a path with dots, unless that is a mapping. */
    private static @Nullable Object scalar(Map<String, @Nullable Object> values, String path) {
        int dot = path.lastIndexOf('.');
        Map<String, @Nullable Object> table = dot < 0 ? values : tableAt(values, path.substring(0, dot));
        String key = path.substring(dot + 1);
        if (table == null || !table.containsKey(key) || table.get(key) instanceof Map) {
            return ABSENT;
        }
        return table.get(key);
    }

    private static @Nullable Map<String, @Nullable Object> tableAt(Map<String, @Nullable Object> values, String path) {
        Map<String, @Nullable Object> table = values;
        for (String name : path.split("\\.", -1)) {
            table = table(table.get(name));
            if (table == null) {
                return null;
            }
        }
        return table;
    }

    private static Dependency with(
            Dependency dependency, String name, boolean enabled, List<@Nullable Object> importValues) {
        return new Dependency(
                name,
                dependency.version(),
                dependency.repository(),
                dependency.condition(),
                dependency.tags(),
                enabled,
                importValues,
                dependency.alias());
    }

    // ---------------------------------------------------------------- imported values

    /** Children first, so that what they import can be imported from them. */
    private Chart imported(Chart chart) {
        List<Chart> subcharts = new ArrayList<>();
        for (Chart subchart : chart.dependencies()) {
            subcharts.add(imported(subchart));
        }
        Chart whole = chart.withDependencies(subcharts);
        return chart.metadata().declaredDependencies() == null ? whole : importInto(whole);
    }

    private Chart importInto(Chart chart) {
        Map<String, @Nullable Object> values = coalescer.coalesce(chart, Map.of(), Coalescer.Nulls.KEEP);
        Map<String, @Nullable Object> imports = new LinkedHashMap<>();
        List<Dependency> dependencies = new ArrayList<>();
        for (Dependency dependency : chart.metadata().dependencies()) {
            List<@Nullable Object> forms = new ArrayList<>();
            for (Object form : dependency.importValues()) {
                importOne(dependency, form, values, imports, forms);
            }
            dependencies.add(with(dependency, dependency.name(), dependency.enabled(), forms));
        }
        if (!imports.isEmpty()) {
            values = coalescer.mergeTables(Coalescer.copy(values), imports);
        }
        return chart.withMetadata(chart.metadata().withDependencies(dependencies))
                .withValues(values);
    }

    private void importOne(
            Dependency dependency,
            @Nullable Object form,
            Map<String, @Nullable Object> values,
            Map<String, @Nullable Object> imports,
            List<@Nullable Object> forms) {
        Map<String, @Nullable Object> pair = table(form);
        String child;
        String parent;
        if (pair != null) {
            child = GoFormat.display(pair.get("child"));
            parent = GoFormat.display(pair.get("parent"));
        } else if (form instanceof String name) {
            child = "exports." + name;
            parent = ".";
        } else {
            return;
        }
        Map<String, @Nullable Object> normal = new LinkedHashMap<>();
        normal.put("child", child);
        normal.put("parent", parent);
        forms.add(normal);
        Map<String, @Nullable Object> table = tableAt(values, dependency.name() + "." + child);
        if (table == null) {
            warnings.accept("ImportValues missing table from chart chart=" + dependency.name());
            return;
        }
        coalescer.mergeTables(imports, parent.equals(".") ? table : nested(parent, table));
    }

    private static Map<String, @Nullable Object> nested(String path, Map<String, @Nullable Object> table) {
        String[] names = path.split("\\.", -1);
        Map<String, @Nullable Object> nested = table;
        for (int i = names.length - 1; i >= 0; i--) {
            Map<String, @Nullable Object> outer = new LinkedHashMap<>();
            outer.put(names[i], nested);
            nested = outer;
        }
        return nested;
    }
}
