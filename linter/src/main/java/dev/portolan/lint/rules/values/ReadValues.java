package dev.portolan.lint.rules.values;

import dev.portolan.gotemplate.parse.Node;
import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Place;
import dev.portolan.lint.template.DataFlow;
import dev.portolan.lint.template.DataPath;
import dev.portolan.lint.template.ParsedTemplate;
import dev.portolan.lint.template.TemplateNode;
import dev.portolan.lint.template.Templates;
import dev.portolan.lint.template.ValueRead;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the templates of a chart and its subcharts read and set, by the paths of the values of the outermost chart. Of what
 * cannot be followed the most is taken that it may be. Immutable and safe for use by many threads.
 */
final class ReadValues {
    /** What {@code tpl} may run, in files that are no templates. */
    private static final Pattern IN_FILE = Pattern.compile("\\.Values((?:\\.[A-Za-z_]\\w*)+)");

    private static final String GLOBAL = "global";

    private final Map<ValuePath, ChartTree> charts = new LinkedHashMap<>();
    private final List<Read> reads = new ArrayList<>();
    private final Map<String, List<Read>> byFirstKey = new HashMap<>();
    private final Set<ValuePath> written = new HashSet<>();
    private final Set<ValuePath> inFiles = new HashSet<>();
    private final Set<ValuePath> open = new HashSet<>();

    /**
     * A read of a value.
     *
     * @param path the value, from those of the outermost chart
     * @param whole whether all that it holds is read too
     * @param read how and where
     */
    record Read(ValuePath path, boolean whole, ValueRead read) {
        Place place() {
            return read.place();
        }
    }

    private ReadValues(ChartTree chart) {
        addChart(chart, ValuePath.ROOT);
        DataFlow flow = DataFlow.of(chart);
        for (ValueRead read : flow.reads()) {
            boolean whole = read.uses().contains(ValueRead.Use.WHOLE);
            paths(read.path()).forEach(path -> reads.add(new Read(path, whole, read)));
        }
        for (Read read : reads) {
            index(read);
        }
        flow.writes().forEach(path -> written.addAll(paths(path)));
        charts.forEach(this::addFiles);
        for (ParsedTemplate template : Templates.of(chart).files()) {
            if (!flow.isComplete() || template.error() != null || callsWhatIsMissing(template, Templates.of(chart))) {
                open.addAll(prefixes(template.file().chart()));
            }
        }
    }

    /** What the templates of {@code chart} read. */
    static ReadValues of(ChartTree chart) {
        return chart.derived(ReadValues.class, ReadValues::new);
    }

    private void addChart(ChartTree chart, ValuePath values) {
        charts.put(values, chart);
        for (ChartTree subchart : chart.subcharts()) {
            chart.namesOf(subchart).forEach(name -> addChart(subchart, values.child(name)));
        }
    }

    /** The charts by the paths of their values; a subchart with several names is there several times. */
    Map<ValuePath, ChartTree> charts() {
        return charts;
    }

    private void addFiles(ValuePath values, ChartTree chart) {
        for (String path : chart.files().keySet()) {
            if (path.startsWith("templates/") || path.startsWith("charts/") || isDocument(path)) {
                continue;
            }
            String text = chart.text(path).map(SourceText::content).orElse("");
            Matcher read = IN_FILE.matcher(text.contains("{{") ? text : "");
            while (read.find()) {
                inFiles.add(values.children(List.of(read.group(1).substring(1).split("\\.", -1))));
            }
        }
    }

    /** Files that are for people, and values, of which texts that {@code tpl} runs are followed. */
    private static boolean isDocument(String path) {
        return path.endsWith(".md") || path.endsWith(".gotmpl") || path.equals("values.yaml");
    }

    private List<ValuePath> prefixes(ChartTree chart) {
        return charts.entrySet().stream()
                .filter(entry -> entry.getValue() == chart)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The paths of a value of a chart from those of the outermost. All charts share the values below global. */
    Collection<ValuePath> paths(DataPath path) {
        List<ValuePath> paths = new ArrayList<>();
        for (ValuePath prefix : path.chart().map(this::prefixes).orElse(List.of())) {
            boolean global = path.size() > 0 && path.keys().get(0).equals(GLOBAL);
            paths.add(global ? new ValuePath(path.keys()) : prefix.children(path.keys()));
        }
        return paths;
    }

    private static String key(ValuePath path) {
        return path.steps().isEmpty() ? DataPath.ANY : path.first();
    }

    private void index(Read read) {
        byFirstKey.computeIfAbsent(key(read.path()), key -> new ArrayList<>()).add(read);
    }

    /** A helper that is not there may read anything of the chart. */
    private static boolean callsWhatIsMissing(ParsedTemplate template, Templates templates) {
        for (TemplateNode at : template.walk()) {
            String name = null;
            if (at.node() instanceof Node.TemplateCall call) {
                name = call.name();
            } else if (at.node() instanceof Node.Command command
                    && command.arguments().size() > 1
                    && command.arguments().get(0).toString().equals("include")
                    && command.arguments().get(1) instanceof Node.StringLiteral text) {
                name = text.value();
            }
            if (name != null && templates.definitions(name).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** All reads in templates. */
    List<Read> reads() {
        return reads;
    }

    /** Whether the value, or a part of it, is read. */
    boolean isUsed(ValuePath value) {
        return isOpen(value)
                || inFiles.stream().anyMatch(path -> path.covers(value) || value.covers(path))
                || reads(value)
                        .anyMatch(read -> read.path().covers(value)
                                ? read.whole()
                                        || read.path().steps().size()
                                                == value.steps().size()
                                : value.covers(read.path()));
    }

    /** Whether the value is used with all that it holds, so that what it may hold is not known here. */
    boolean isUsedWhole(ValuePath value) {
        return isOpen(value)
                || inFiles.stream().anyMatch(path -> path.covers(value))
                || reads(value).anyMatch(read -> read.whole() && read.path().covers(value));
    }

    /** Whether a template itself sets the value. */
    boolean isWritten(ValuePath value) {
        return written.stream().anyMatch(path -> path.covers(value) || value.covers(path));
    }

    private boolean isOpen(ValuePath value) {
        return open.stream().anyMatch(chart -> chart.covers(value));
    }

    private Stream<Read> reads(ValuePath value) {
        String first = key(value);
        return first.equals(DataPath.ANY)
                ? reads.stream()
                : Stream.concat(
                        byFirstKey.getOrDefault(first, List.of()).stream(),
                        byFirstKey.getOrDefault(DataPath.ANY, List.of()).stream());
    }
}
