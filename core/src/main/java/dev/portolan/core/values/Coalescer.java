package dev.portolan.core.values;

import static dev.portolan.core.chart.ValuesText.table;

import dev.portolan.core.chart.Chart;
import dev.portolan.core.problem.Location;
import dev.portolan.core.problem.Problem;
import dev.portolan.gotemplate.format.GoFormat;
import dev.portolan.gotemplate.format.GoQuote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lays values over the defaults of a chart and its subcharts. Each step is Helm's, because the order of the steps shows
 * in which nulls survive and in which maps are one and the same object. A chart's own maps are never changed: what is
 * taken from them is copied when it is taken, and only then.
 *
 * @see <a href="https://github.com/helm/helm/blob/v4.1.4/pkg/chart/common/util/coalesce.go">Helm's coalescing</a>
 */
final class Coalescer {
    private static final String GLOBAL = "global";

    private final Consumer<String> warnings;

    /** What becomes of a null that meets a default. */
    enum Nulls {
        /** It deletes the default: Helm's coalescing. */
        DELETE,
        /** It stays: Helm's merging. */
        KEEP
    }

    /** Whose the lower map is. */
    private enum Source {
        /** A chart's: it must not be changed, and what is taken from it is copied. */
        DEFAULTS,
        /** The tree that is being built: what is taken from it is shared. */
        LIVE
    }

    Coalescer(Consumer<String> warnings) {
        this.warnings = warnings;
    }

    /** A tree of its own: {@code values} over the defaults of {@code chart} and its subcharts. */
    Map<String, @Nullable Object> coalesce(Chart chart, Map<String, @Nullable Object> values, Nulls nulls) {
        Map<String, @Nullable Object> copy = copy(values);
        coalesce(chart, copy, "", nulls);
        return copy;
    }

    private void coalesce(Chart chart, Map<String, @Nullable Object> dest, String prefix, Nulls nulls) {
        own(chart, dest, prefix, nulls);
        subcharts(chart, dest, prefix, nulls);
    }

    private void subcharts(Chart chart, Map<String, @Nullable Object> dest, String prefix, Nulls nulls) {
        String below = join(prefix, chart.name());
        for (Chart subchart : chart.dependencies()) {
            String name = subchart.name();
            Map<String, @Nullable Object> its = table(dest.get(name));
            if (its == null && dest.containsKey(name)) {
                throw mismatch(chart, name, dest.get(name));
            }
            if (its == null) {
                its = new LinkedHashMap<>();
                dest.put(name, its);
            }
            globals(its, dest, below);
            coalesce(subchart, its, below, nulls);
        }
    }

    private static ValuesException mismatch(Chart chart, String name, @Nullable Object value) {
        String shown = GoFormat.sprintf("%t", value);
        Problem problem = Problem.of("subchart-values-type", "the values of subchart " + name + " are no mapping")
                .at(Location.file(chart.shownPath("values.yaml")))
                .with("value", name + ": " + GoFormat.display(value), null);
        return new ValuesException(problem, "type mismatch on " + name + ": " + shown);
    }

    /** Hands the globals of {@code source} down to {@code dest}. Maps below the second level become shared. */
    private void globals(Map<String, @Nullable Object> dest, Map<String, @Nullable Object> source, String prefix) {
        Map<String, @Nullable Object> destGlobals = globalsOf(dest, "destination");
        Map<String, @Nullable Object> sourceGlobals = destGlobals == null ? null : globalsOf(source, "source");
        if (destGlobals == null || sourceGlobals == null) {
            return;
        }
        for (Map.Entry<String, @Nullable Object> entry : sourceGlobals.entrySet()) {
            String key = entry.getKey();
            Map<String, @Nullable Object> upper = table(entry.getValue());
            Map<String, @Nullable Object> lower = table(destGlobals.get(key));
            if (upper == null) {
                if (lower != null) {
                    warnings.accept("key " + key + " is table. Skipping");
                } else {
                    destGlobals.put(key, entry.getValue());
                }
            } else if (lower == null && destGlobals.containsKey(key)) {
                warnings.accept("Conflict: cannot merge map onto non-map for " + GoQuote.quote(key) + ". Skipping.");
            } else {
                Map<String, @Nullable Object> merged = new LinkedHashMap<>(upper);
                if (lower != null) {
                    tables(merged, lower, join(prefix, key), Nulls.KEEP, Source.LIVE);
                }
                destGlobals.put(key, merged);
            }
        }
        dest.put(GLOBAL, destGlobals);
    }

    private @Nullable Map<String, @Nullable Object> globalsOf(Map<String, @Nullable Object> values, String role) {
        if (!values.containsKey(GLOBAL)) {
            return new LinkedHashMap<>();
        }
        Map<String, @Nullable Object> globals = table(values.get(GLOBAL));
        if (globals == null) {
            warnings.accept("warning: skipping globals because " + role + " global is not a table.");
        }
        return globals;
    }

    private void own(Chart chart, Map<String, @Nullable Object> values, String prefix, Nulls nulls) {
        String below = join(prefix, chart.name());
        for (Map.Entry<String, @Nullable Object> entry : chart.values().entrySet()) {
            String key = entry.getKey();
            Object value = values.get(key);
            if (value == null) {
                if (!values.containsKey(key)) {
                    values.put(key, copyOf(entry.getValue()));
                } else if (nulls == Nulls.DELETE) {
                    values.remove(key);
                }
                continue;
            }
            Map<String, @Nullable Object> dest = table(value);
            Map<String, @Nullable Object> source = table(entry.getValue());
            if (dest != null && source != null) {
                Nulls its = isSubchart(chart, key) ? Nulls.KEEP : nulls;
                tables(dest, source, join(below, key), its, Source.DEFAULTS);
            } else if (dest != null && entry.getValue() != null) {
                warnings.accept("warning: skipped value for " + below + "." + key + ": Not a table.");
            }
        }
    }

    private static boolean isSubchart(Chart chart, String key) {
        for (Chart subchart : chart.dependencies()) {
            if (subchart.name().equals(key)) {
                return true;
            }
        }
        return false;
    }

    /** Helm's {@code MergeTables}, in {@code dest}; both are parts of trees that may be changed. */
    Map<String, @Nullable Object> mergeTables(
            Map<String, @Nullable Object> dest, Map<String, @Nullable Object> source) {
        tables(dest, source, "", Nulls.KEEP, Source.LIVE);
        return dest;
    }

    private void tables(
            Map<String, @Nullable Object> dest,
            Map<String, @Nullable Object> source,
            String prefix,
            Nulls nulls,
            Source kind) {
        if (kind == Source.LIVE) {
            // Helm leaves these marks in the lower map, where another holder of it sees them.
            for (Map.Entry<String, @Nullable Object> entry : dest.entrySet()) {
                if (entry.getValue() == null && !source.containsKey(entry.getKey())) {
                    source.put(entry.getKey(), null);
                }
            }
        }
        List<String> marked = new ArrayList<>(0);
        for (Map.Entry<String, @Nullable Object> entry : source.entrySet()) {
            String key = entry.getKey();
            Object lower = entry.getValue();
            Object upper = dest.get(key);
            if (upper == null) {
                if (!dest.containsKey(key)) {
                    dest.put(key, kind == Source.DEFAULTS ? copyOf(lower) : lower);
                } else if (nulls == Nulls.DELETE && lower != null) {
                    dest.remove(key);
                }
                if (kind == Source.LIVE && lower != null && dest.get(key) == null) {
                    marked.add(key);
                }
                continue;
            }
            Map<String, @Nullable Object> upperTable = table(upper);
            Map<String, @Nullable Object> lowerTable = table(lower);
            if (lowerTable != null && upperTable != null) {
                tables(upperTable, lowerTable, join(prefix, key), nulls, kind);
            } else if (lowerTable != null) {
                warnings.accept("warning: cannot overwrite table with non table for " + join(prefix, key) + " ("
                        + GoFormat.display(lower) + ")");
            } else if (upperTable != null && lower != null) {
                warnings.accept("warning: destination for " + join(prefix, key)
                        + " is a table. Ignoring non-table value (" + GoFormat.display(lower) + ")");
            }
        }
        marked.forEach(key -> source.put(key, null));
    }

    private static String join(String prefix, String name) {
        return prefix.isEmpty() ? name : prefix + "." + name;
    }

    /** A deep copy. */
    static Map<String, @Nullable Object> copy(Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>(values.size() * 4 / 3 + 1);
        for (Map.Entry<String, @Nullable Object> entry : values.entrySet()) {
            copy.put(entry.getKey(), copyOf(entry.getValue()));
        }
        return copy;
    }

    @SuppressWarnings("unchecked") // by the value model
    private static @Nullable Object copyOf(@Nullable Object value) {
        if (value instanceof Map) {
            return copy((Map<String, @Nullable Object>) value);
        } else if (value instanceof List) {
            List<@Nullable Object> list = (List<@Nullable Object>) value;
            List<@Nullable Object> copy = new ArrayList<>(list.size());
            for (Object item : list) {
                copy.add(copyOf(item));
            }
            return copy;
        }
        return value;
    }
}
