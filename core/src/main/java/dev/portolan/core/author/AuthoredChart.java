package dev.portolan.core.author;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The finished files of a chart, in memory. Immutable.
 *
 * @param name the chart's name
 * @param version the chart's version
 * @param files text by path within the chart, such as {@code templates/service.yaml}, in the order to be read
 */
public record AuthoredChart(String name, String version, Map<String, String> files) {
    public AuthoredChart {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }
}
