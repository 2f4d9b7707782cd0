package dev.portolan.core.render;

import dev.portolan.core.chart.Chart;
import dev.portolan.core.chart.Dependency;
import dev.portolan.core.render.function.PlainCopy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values and the enabled subcharts of a render. */
final class ValuesPreparation {
    private ValuesPreparation() {}

    /** The chart without the subcharts that are switched off. */
    static Chart enabled(Chart chart, Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> all = coalesce(chart, values);
        List<Chart> children = new ArrayList<>();
        for (Chart child : chart.dependencies()) {
            List<Dependency> declared = chart.metadata().dependencies().stream()
                    .filter(dependency ->
                            dependency.name().equals(child.metadata().name()))
                    .toList();
            if (declared.isEmpty()) {
                children.add(enabled(child, table(all, child.name())));
            }
            for (Dependency dependency : declared) {
                if (isEnabled(dependency, all)) {
                    Chart used = child.withMetadata(child.metadata().withName(dependency.usedName()));
                    children.add(enabled(used, table(all, used.name())));
                }
            }
        }
        return chart.withDependencies(children);
    }

    private static boolean isEnabled(Dependency dependency, Map<String, @Nullable Object> values) {
        for (String condition : dependency.condition().split(",", -1)) {
            Object value = values;
            for (String key : condition.trim().split("\\.", -1)) {
                value = value instanceof Map<?, ?> map ? map.get(key) : null;
            }
            if (value instanceof Boolean enabled) {
                return enabled;
            }
        }
        boolean on = false;
        boolean off = false;
        for (String tag : dependency.tags()) {
            Object value = table(values, "tags").get(tag);
            on |= Boolean.TRUE.equals(value);
            off |= Boolean.FALSE.equals(value);
        }
        return on || !off;
    }

    /** The user's values over those of the chart and its subcharts. */
    static Map<String, @Nullable Object> coalesce(Chart chart, Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> result = PlainCopy.of(values);
        fill(chart, result);
        return result;
    }

    private static void fill(Chart chart, Map<String, @Nullable Object> values) {
        defaults(values, PlainCopy.of(chart.values()));
        for (Chart child : chart.dependencies()) {
            Map<String, @Nullable Object> own = table(values, child.name());
            Map<String, @Nullable Object> global = PlainCopy.of(table(values, "global"));
            defaults(global, table(own, "global"));
            own.put("global", global);
            values.put(child.name(), own);
            fill(child, own);
        }
    }

    private static void defaults(Map<String, @Nullable Object> values, Map<String, @Nullable Object> defaults) {
        defaults.forEach((key, value) -> {
            Object given = values.get(key);
            if (!values.containsKey(key)) {
                values.put(key, value);
            } else if (given == null) {
                values.remove(key);
            } else if (given instanceof Map && value instanceof Map) {
                defaults(table(values, key), table(defaults, key));
            }
        });
    }

    @SuppressWarnings("unchecked") // values have string keys
    private static Map<String, @Nullable Object> table(Map<String, @Nullable Object> values, String key) {
        return values.get(key) instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : new LinkedHashMap<>();
    }
}
