package dev.portolan.core.render;

import dev.portolan.core.chart.Chart;
import dev.portolan.core.chart.ChartFile;
import dev.portolan.core.chart.Dependency;
import dev.portolan.core.problem.Location;
import dev.portolan.gotemplate.text.SourceText;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Translates the names that templates have while they run, such as {@code web/charts/db/templates/secret.yaml}, into the
 * paths of their files, such as {@code charts/db-1.0.0.tgz/templates/secret.yaml}. Immutable and safe for use by many
 * threads.
 */
public final class TemplatePaths {
    private final Map<String, SourceText> files = new HashMap<>();
    private final String rootName;

    private TemplatePaths(Chart chart) {
        rootName = chart.name();
        add(chart, chart.name());
    }

    /** The templates of {@code chart} and its subcharts. */
    public static TemplatePaths of(Chart chart) {
        return new TemplatePaths(chart);
    }

    private void add(Chart chart, String name) {
        for (ChartFile template : chart.templates()) {
            String path = chart.shownPath(template.name());
            files.put(name + "/" + template.name(), SourceText.of(path, template.text()));
        }
        for (Chart subchart : chart.dependencies()) {
            add(subchart, name + "/charts/" + subchart.name());
            for (Dependency dependency : chart.metadata().dependencies()) {
                if (dependency.name().equals(subchart.name())
                        && !dependency.alias().isEmpty()) {
                    add(subchart, name + "/charts/" + dependency.alias());
                }
            }
        }
    }

    /** The text of the template of this name, under its file's path; empty if it has no file, as what {@code tpl} runs. */
    public Optional<SourceText> template(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** The path of the template's file below the outermost chart; for a template without one, its name. */
    public String path(String name) {
        SourceText file = files.get(name);
        if (file != null) {
            return file.name();
        }
        return name.startsWith(rootName + "/") ? name.substring(rootName.length() + 1) : name;
    }

    /** The same place, in the file of the template that {@code place} names. */
    public Location place(Location place) {
        return new Location(path(place.file()), place.line(), place.column());
    }
}
