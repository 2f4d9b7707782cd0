package dev.portolan.lint.rule;

import dev.portolan.gotemplate.text.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which custom resource definitions a chart and its subcharts hold in crds/, by the kinds that their texts name: the files
 * can be huge, so they are scanned, not parsed. Immutable and safe for use by many threads.
 */
public final class ShippedDefinitions {
    private final Map<String, List<File>> byKind = new HashMap<>();

    /**
     * A file in crds/.
     *
     * @param chart the chart that holds it
     * @param path its path in that chart
     */
    public record File(ChartTree chart, String path) {
        /** The definitions in it. */
        public ParsedYaml yaml() {
            return chart.yaml(path);
        }
    }

    private ShippedDefinitions() {}

    /** The definitions in {@code chart}; scanned once. */
    public static ShippedDefinitions of(ChartTree chart) {
        return chart.derived(ShippedDefinitions.class, tree -> {
            ShippedDefinitions definitions = new ShippedDefinitions();
            definitions.add(tree);
            return definitions;
        });
    }

    private void add(ChartTree chart) {
        for (String path : chart.below("crds/")) {
            SourceText text = chart.text(path).orElse(null);
            if (text != null) {
                File file = new File(chart, path);
                kindsIn(text.content())
                        .forEach(kind -> byKind.computeIfAbsent(kind, any -> new ArrayList<>())
                                .add(file));
            }
        }
        chart.subcharts().forEach(this::add);
    }

    /** The files that may define {@code kind}: their texts have a field {@code kind} of that value. */
    public List<File> naming(String kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    /** The values of all fields named {@code kind} in a text of YAML or JSON. */
    public static Set<String> kindsIn(String text) {
        Set<String> kinds = new LinkedHashSet<>();
        for (int at = text.indexOf("kind"); at >= 0; at = text.indexOf("kind", at + 1)) {
            int start = skip(text, at + 4, "\"'");
            if (start < text.length() && text.charAt(start) == ':') {
                start = skip(text, start + 1, " \t\"'");
                int end = start;
                while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
                    end++;
                }
                if (end > start) {
                    kinds.add(text.substring(start, end));
                }
            }
        }
        return kinds;
    }

    private static int skip(String text, int start, String characters) {
        int i = start;
        while (i < text.length() && characters.indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }
}
