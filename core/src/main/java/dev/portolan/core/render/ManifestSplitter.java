package dev.portolan.core.render;

import dev.portolan.core.yaml.HelmYaml;
import dev.portolan.core.yaml.YamlException;
import dev.portolan.gotemplate.format.GoFormat;
import dev.portolan.gotemplate.text.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts rendered files into documents and tells hooks from the others.
 *
 * @see <a href="https://github.com/helm/helm/blob/v4.1.4/pkg/release/v1/util/manifest_sorter.go">manifest_sorter.go</a>
 */
final class ManifestSplitter {
    private static final String SEPARATOR = "---";
    private static final Set<String> EVENTS = Set.of(
            "pre-install",
            "post-install",
            "pre-delete",
            "post-delete",
            "pre-upgrade",
            "post-upgrade",
            "pre-rollback",
            "post-rollback",
            "test",
            "test-success");

    private final Failures failures;
    private final List<Manifest> manifests = new ArrayList<>();
    private final List<Hook> hooks = new ArrayList<>();

    /** Makes the exception for a document that cannot be read. */
    interface Failures {
        /**
         * The exception for a document of {@code file}.
         *
         * @param cause why it is no YAML, or null if it is no object
         * @param start where the document starts in the file
         * @param helmReason what Helm says of the document
         */
        RenderException of(RenderedFile file, @Nullable YamlException cause, int start, String helmReason);
    }

    ManifestSplitter(Failures failures) {
        this.failures = failures;
    }

    /** The documents that are installed, in the order of the files added. */
    List<Manifest> manifests() {
        return manifests;
    }

    /** The hooks, in the order of the files added. */
    List<Hook> hooks() {
        return hooks;
    }

    /**
     * Adds the documents of a file.
     *
     * @throws RenderException if one of them is no YAML that Helm can read
     */
    void add(RenderedFile file) {
        for (int[] range : split(file.text())) {
            add(file, file.text().substring(range[0], range[1]), range[0]);
        }
    }

    private void add(RenderedFile file, String content, int start) {
        Manifest manifest = head(file, content, start);
        String types = manifest.annotations().get("helm.sh/hook");
        if (types == null) {
            manifests.add(manifest);
            return;
        }
        List<String> events = new ArrayList<>();
        for (String type : types.split(",", -1)) {
            String event = trim(type).toLowerCase(Locale.ROOT);
            if (!EVENTS.contains(event)) {
                return;
            }
            events.add(event.equals("test-success") ? "test" : event);
        }
        hooks.add(new Hook(manifest, events, weight(manifest), policies(manifest)));
    }

    private static int weight(Manifest manifest) {
        String weight = manifest.annotations().getOrDefault("helm.sh/hook-weight", "");
        try {
            return Integer.parseInt(weight);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static List<String> policies(Manifest manifest) {
        String policies = manifest.annotations().get("helm.sh/hook-delete-policy");
        List<String> list = new ArrayList<>();
        if (policies != null) {
            for (String policy : policies.split(",", -1)) {
                list.add(trim(policy).toLowerCase(Locale.ROOT));
            }
        }
        return list;
    }

    // ---------------------------------------------------------------- the head of a document

    private Manifest head(RenderedFile file, String content, int start) {
        Object document;
        try {
            document = HelmYaml.read(content);
        } catch (YamlException e) {
            throw failures.of(file, located(e, content), start, e.helmMessage());
        }
        if (document == null) {
            return new Manifest(file.path(), content, start, "", "", "", Map.of());
        } else if (!(document instanceof Map<?, ?> map)) {
            throw failures.of(file, null, start, unmarshal(document, "value of type util.SimpleHead"));
        } else {
            String apiVersion = string(file, start, map.get("apiVersion"), "apiVersion");
            String kind = string(file, start, map.get("kind"), "kind");
            Object metadata = map.get("metadata");
            if (metadata == null) {
                return new Manifest(file.path(), content, start, apiVersion, kind, "", Map.of());
            } else if (!(metadata instanceof Map<?, ?> fields)) {
                String type = "struct field SimpleHead.metadata of type struct { Name string \"json:\\\"name\\\"\"; "
                        + "Annotations map[string]string \"json:\\\"annotations\\\"\" }";
                throw failures.of(file, null, start, unmarshal(metadata, type));
            } else {
                String name = string(file, start, fields.get("name"), "metadata.name");
                Map<String, String> annotations = annotations(file, start, fields.get("annotations"));
                return new Manifest(file.path(), content, start, apiVersion, kind, name, annotations);
            }
        }
    }

    /** The same failure with its line in {@code content}; lines are not counted before something fails. */
    private static YamlException located(YamlException failure, String content) {
        try {
            HelmYaml.read(SourceText.of("", content));
            return failure;
        } catch (YamlException located) {
            return located;
        }
    }

    private Map<String, String> annotations(RenderedFile file, int start, @Nullable Object annotations) {
        if (annotations == null) {
            return Map.of();
        } else if (!(annotations instanceof Map<?, ?> map)) {
            String type = "struct field SimpleHead.metadata.annotations of type map[string]string";
            throw failures.of(file, null, start, unmarshal(annotations, type));
        } else {
            Map<String, String> strings = new LinkedHashMap<>();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                String value = string(file, start, entry.getValue(), "metadata.annotations");
                strings.put((String) entry.getKey(), value);
            }
            return strings;
        }
    }

    /** Helm's reader takes scalars of any type where a string is wanted. */
    private String string(RenderedFile file, int start, @Nullable Object value, String field) {
        if (value == null) {
            return "";
        } else if (value instanceof Map || value instanceof List) {
            String type = "struct field SimpleHead." + field + " of type string";
            throw failures.of(file, null, start, unmarshal(value, type));
        }
        return GoFormat.display(value);
    }

    private static String unmarshal(Object value, String type) {
        String found = value instanceof Map
                ? "object"
                : value instanceof List
                        ? "array"
                        : value instanceof String ? "string" : value instanceof Boolean ? "bool" : "number";
        return "error unmarshaling JSON: while decoding JSON: json: cannot unmarshal " + found + " into Go " + type;
    }

    // ---------------------------------------------------------------- cutting

    /**
     * The ranges of the documents in {@code text}, in order. A separator is any line that starts with three dashes,
     * whatever follows them.
     */
    static List<int[]> split(String text) {
        List<int[]> ranges = new ArrayList<>();
        int end = text.length();
        int start = 0;
        while (end > 0 && isSpace(text.charAt(end - 1))) {
            end--;
        }
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        int from = start;
        int search = start;
        boolean first = true;
        while (true) {
            int dashes = text.indexOf(SEPARATOR, search);
            if (dashes < 0 || dashes >= end) {
                break;
            }
            boolean atStart = first && dashes == start;
            if (!atStart && !(dashes > from && text.charAt(dashes - 1) == '\n')) {
                search = dashes + 1;
                continue;
            }
            first = false;
            addRange(ranges, text, from, dashes);
            from = dashes + SEPARATOR.length();
            while (from < end && isRegexSpace(text.charAt(from))) {
                from++;
            }
            search = from;
        }
        addRange(ranges, text, from, end);
        return ranges;
    }

    private static void addRange(List<int[]> ranges, String text, int from, int to) {
        // What the separator's pattern takes does not count, nor does what is empty without it.
        int end = to;
        while (end > from && isSpace(text.charAt(end - 1))) {
            end--;
        }
        int start = from;
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        if (start < end) {
            ranges.add(new int[] {start, end});
        }
    }

    private static boolean isRegexSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    /** Go's {@code unicode.IsSpace}. */
    static boolean isSpace(char c) {
        return c <= ' ' ? isRegexSpace(c) || c == 0x0B : c >= 0x85 && isWideSpace(c);
    }

    private static boolean isWideSpace(char c) {
        return c == 0x85
                || c == 0xA0
                || c == 0x1680
                || c >= 0x2000 && c <= 0x200A
                || c == 0x2028
                || c == 0x2029
                || c == 0x202F
                || c == 0x205F
                || c == 0x3000;
    }

    /** Go's {@code strings.TrimSpace}. */
    static String trim(String text) {
        int end = text.length();
        int start = 0;
        while (end > 0 && isSpace(text.charAt(end - 1))) {
            end--;
        }
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        return text.substring(start, end);
    }
}
