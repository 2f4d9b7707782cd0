package dev.portolan.lint.template;

import dev.portolan.gotemplate.value.GoString;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.TemplateFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The templates of a chart, its subcharts and its libraries, parsed, and what they define. Immutable and safe for use by
 * many threads.
 *
 * <pre>{@code
 * Templates templates = Templates.of(chart);
 * for (ParsedTemplate template : templates.files()) {
 *     for (TemplateNode node : template.walk()) { … }
 * }
 * }</pre>
 */
public final class Templates {
    private final List<ParsedTemplate> files;
    private final Map<TemplateFile, ParsedTemplate> byFile = new HashMap<>();
    private final Map<String, List<Definition>> definitions = new LinkedHashMap<>();

    /** A template with the name that Helm gives it, by which Helm sorts. */
    private record Named(String name, ParsedTemplate template) {}

    private Templates(ChartTree chart) {
        List<Named> named = new ArrayList<>();
        add(chart, chart.name(), named);
        // Of two definitions of a name the one that Helm parses last counts: the least deep, and the first by name.
        named.sort(Comparator.comparingInt((Named file) -> depth(file.name()))
                .thenComparing(Named::name, GoString::compare));
        files = named.stream().map(Named::template).toList();
        for (ParsedTemplate template : files) {
            byFile.put(template.file(), template);
            for (Definition definition : template.definitions()) {
                definitions
                        .computeIfAbsent(definition.name(), name -> new ArrayList<>())
                        .add(definition);
            }
        }
        definitions.values().forEach(same -> same.sort(Comparator.comparing(Definition::isEmpty)));
    }

    /** The templates of {@code chart} and of all charts below it; parsed once. */
    public static Templates of(ChartTree chart) {
        return chart.derived(Templates.class, Templates::new);
    }

    private static void add(ChartTree chart, String path, List<Named> named) {
        for (TemplateFile file : chart.templates()) {
            if (!chart.isLibrary() || file.isPartial()) {
                String inside = file.path().substring(chart.prefix().length());
                named.add(new Named(path + "/" + inside, ParsedTemplate.of(file)));
            }
        }
        for (ChartTree subchart : chart.subcharts()) {
            add(subchart, path + "/charts/" + subchart.name(), named);
        }
    }

    private static int depth(String path) {
        return (int) path.chars().filter(c -> c == '/').count();
    }

    /** The files that Helm parses: those of a library only if their names begin with an underscore. */
    public List<ParsedTemplate> files() {
        return files;
    }

    /** The file taken apart; empty if it is not one of this chart, or of a library that Helm leaves out. */
    public Optional<ParsedTemplate> find(TemplateFile file) {
        return Optional.ofNullable(byFile.get(file));
    }

    /** The definition that counts for a name. */
    public Optional<Definition> definition(String name) {
        return definitions(name).stream().findFirst();
    }

    /** All definitions of a name, the one that counts first. */
    public List<Definition> definitions(String name) {
        return Collections.unmodifiableList(definitions.getOrDefault(name, List.of()));
    }

    /** All definitions by name. */
    public Map<String, List<Definition>> definitions() {
        return Collections.unmodifiableMap(definitions);
    }
}
