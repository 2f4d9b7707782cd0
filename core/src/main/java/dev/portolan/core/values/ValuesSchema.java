package dev.portolan.core.values;

import dev.portolan.core.chart.Chart;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks values against the schemas of a chart and its subcharts. Stateless. */
public final class ValuesSchema {
    private ValuesSchema() {}

    /**
     * Checks {@code values}, as {@link ValuesMerger#coalesce} gave them, against values.schema.json of {@code chart} and
     * of its subcharts.
     *
     * @throws ValuesException if they do not fit; it has a problem for each of the places
     */
    public static void validate(Chart chart, Map<String, @Nullable Object> values) {}
}
