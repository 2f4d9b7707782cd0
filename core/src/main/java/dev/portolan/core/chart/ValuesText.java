package dev.portolan.core.chart;

import dev.portolan.core.problem.ChartException;
import dev.portolan.core.problem.Problem;
import dev.portolan.core.secret.Mask;
import dev.portolan.core.yaml.HelmYaml;
import dev.portolan.core.yaml.YamlException;
import dev.portolan.gotemplate.text.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decodes a file of values: one or more YAML documents, of which a later one wins over those before it. Stateless.
 *
 * @see <a href="https://github.com/helm/helm/blob/v4.1.4/pkg/chart/v2/loader/load.go">Helm's LoadValues</a>
 */
public final class ValuesText {
    private ValuesText() {}

    /**
     * The values in {@code text}, a tree that belongs to the caller.
     *
     * @param file what messages call the text
     * @throws ChartException if it is no YAML or a document is no mapping
     */
    public static Map<String, @Nullable Object> read(String file, String text) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (SourceText document : documents(file, text)) {
            values = merge(values, read(document));
        }
        return values;
    }

    private static Map<String, @Nullable Object> read(SourceText document) {
        try {
            return HelmYaml.readMap(document);
        } catch (YamlException e) {
            throw new ChartException(
                    e.problems().stream().map(ValuesText::masked).toList(),
                    "cannot unmarshal yaml document: " + e.helmMessage(),
                    e);
        }
    }

    private static Problem masked(Problem problem) {
        return problem.snippet()
                .map(snippet -> problem.showing(Mask.line(snippet.line()), snippet.column(), snippet.length()))
                .orElse(problem);
    }

    /**
     * {@code over} merged into {@code under}: mappings key by key, everything else replaced, null included. Neither is
     * changed; the result shares what it can with both.
     */
    public static Map<String, @Nullable Object> merge(
            Map<String, @Nullable Object> under, Map<String, @Nullable Object> over) {
        if (under.isEmpty()) {
            return over;
        }
        Map<String, @Nullable Object> merged = new LinkedHashMap<>(under);
        for (Map.Entry<String, @Nullable Object> entry : over.entrySet()) {
            Map<String, @Nullable Object> upper = table(entry.getValue());
            Map<String, @Nullable Object> lower = upper == null ? null : table(merged.get(entry.getKey()));
            merged.put(entry.getKey(), upper == null || lower == null ? entry.getValue() : merge(lower, upper));
        }
        return merged;
    }

    /** {@code value} as a mapping, or null if it is none. */
    @SuppressWarnings("unchecked") // by the value model, keys of a mapping are strings
    public static @Nullable Map<String, @Nullable Object> table(@Nullable Object value) {
        return value instanceof Map ? (Map<String, @Nullable Object>) value : null;
    }

    /**
     * Splits at lines that are {@code ---} and nothing else, as Kubernetes' reader does. A document after the first is
     * padded with empty lines, so that places in it are places in the file.
     */
    private static List<SourceText> documents(String file, String text) {
        if (!text.startsWith("---") && !text.contains("\n---")) {
            return List.of(SourceText.of(file, text));
        }
        List<SourceText> documents = new ArrayList<>();
        int start = 0;
        int lines = 0;
        int firstLine = 0;
        int next = 0;
        while (next < text.length()) {
            int line = next;
            int feed = text.indexOf('\n', line);
            next = feed < 0 ? text.length() : feed + 1;
            lines++;
            if (text.startsWith("---", line) && text.substring(line + 3, next).isBlank()) {
                if (line > start) {
                    documents.add(document(file, text.substring(start, line), firstLine));
                }
                start = next;
                firstLine = lines;
            }
        }
        if (start < text.length()) {
            documents.add(document(file, text.substring(start), firstLine));
        }
        return documents;
    }

    private static SourceText document(String file, String text, int linesBefore) {
        return SourceText.of(file, "\n".repeat(linesBefore) + text);
    }
}
