package dev.portolan.core.values;

import dev.portolan.core.problem.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value that does not fit a chart's schema. Immutable.
 *
 * @param chart the names of the subcharts that lead to the chart with the schema; empty for the outermost chart
 * @param path the keys and positions that lead to the value from the values of the outermost chart; the value may be one
 *     that is missing
 * @param message what is wrong, in plain words
 * @param hint what to do, or null
 * @param schema where the schema says so
 * @param helmMessage what Helm says
 */
public record ValueViolation(
        List<String> chart,
        List<String> path,
        String message,
        @Nullable String hint,
        Location schema,
        String helmMessage) {
    public ValueViolation {
        chart = List.copyOf(chart);
        path = List.copyOf(path);
    }
}
