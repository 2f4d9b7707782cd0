package dev.portolan.lint;

import dev.portolan.core.chart.Chart;
import dev.portolan.core.chart.ChartFile;
import dev.portolan.core.chart.Dependency;
import dev.portolan.gotemplate.text.SourceText;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Translates the names that templates have while they run, such as {@code web/charts/db/templates/secret.yaml}, into the
 * paths of their files, which follow folders and archives.
 */
final class ChartPaths {
    private final Map<String, SourceText> templates = new HashMap<>();
    private final String rootName;

    ChartPaths(Chart chart) {
        rootName = chart.name();
        add(chart, chart.name());
    }

    private void add(Chart chart, String name) {
        for (ChartFile template : chart.templates()) {
            String path = chart.shownPath(template.name());
            templates.put(name + "/" + template.name(), SourceText.of(path, template.text()));
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

    /** The text of the template of this name, under its file's path; null if there is none. */
    @Nullable
    SourceText template(String name) {
        return templates.get(name);
    }

    /** The path of the file of a template; for a text that tpl ran, its name. */
    String path(String name) {
        SourceText template = templates.get(name);
        if (template != null) {
            return template.name();
        }
        return name.startsWith(rootName + "/") ? name.substring(rootName.length() + 1) : name;
    }
}
