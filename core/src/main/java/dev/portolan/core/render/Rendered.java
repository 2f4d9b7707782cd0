package dev.portolan.core.render;

import dev.portolan.core.chart.ChartFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A rendered chart. Immutable.
 *
 * @param files what each template wrote, by path, in the order in which they ran; partials aside
 * @param notes the text of the outermost chart's NOTES.txt, empty if it has none
 * @param manifests the documents that are installed, in Helm's order
 * @param hooks the documents that are run at certain times, in Helm's order
 * @param crds the files of crds/ in the chart and its subcharts, named by their full path
 * @param failures what went wrong, if the request was to keep going; empty otherwise
 */
public record Rendered(
        Map<String, RenderedFile> files,
        String notes,
        List<Manifest> manifests,
        List<Hook> hooks,
        List<ChartFile> crds,
        List<RenderException> failures) {
    public Rendered {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
        manifests = List.copyOf(manifests);
        hooks = List.copyOf(hooks);
        crds = List.copyOf(crds);
        failures = List.copyOf(failures);
    }

    /** The same with other failures. */
    Rendered with(List<RenderException> newFailures) {
        return new Rendered(files, notes, manifests, hooks, crds, newFailures);
    }

    /** The whole as {@code helm template} prints it. */
    public String text() {
        return text(Framing.standard());
    }

    /**
     * The whole as {@code helm template} prints it with options.
     *
     * @throws RenderException if the framing asks for a template that wrote nothing
     */
    public String text(Framing framing) {
        StringBuilder text = new StringBuilder(estimate());
        if (framing.crds() == Framing.Part.SHOWN) {
            for (ChartFile crd : crds) {
                frame(text, crd.name(), crd.text());
            }
        }
        for (Manifest manifest : manifests) {
            frame(text, manifest.path(), manifest.content());
        }
        trim(text);
        text.append('\n');
        if (framing.hooks() == Framing.Part.SHOWN) {
            for (Hook hook : hooks) {
                if (framing.tests() == Framing.Part.SHOWN || !hook.isTest()) {
                    frame(text, hook.manifest().path(), hook.manifest().content());
                }
            }
        }
        return framing.only().isEmpty() ? text.toString() : only(text.toString(), framing.only());
    }

    private int estimate() {
        int length = 1024;
        for (Manifest manifest : manifests) {
            length += manifest.content().length() + 100;
        }
        return length;
    }

    private static void frame(StringBuilder text, String path, String content) {
        text.append("---\n# Source: ").append(path).append('\n').append(content).append('\n');
    }

    private static void trim(StringBuilder text) {
        int end = text.length();
        while (end > 0 && ManifestSplitter.isSpace(text.charAt(end - 1))) {
            end--;
        }
        text.setLength(end);
    }

    /** The documents of the templates that match one of {@code patterns}, pattern by pattern. */
    private static String only(String whole, List<String> patterns) {
        List<String> documents = new ArrayList<>();
        for (int[] range : ManifestSplitter.split(whole)) {
            documents.add(whole.substring(range[0], range[1]));
        }
        StringBuilder text = new StringBuilder();
        for (String pattern : patterns) {
            Glob glob = Glob.path(pattern.replace('\\', '/'));
            boolean missing = true;
            for (String document : documents) {
                String path = sourcePath(document);
                if (path != null && glob.matches(path)) {
                    text.append("---\n").append(document).append('\n');
                    missing = false;
                }
            }
            if (missing) {
                throw RenderProblems.noSuchTemplate(pattern);
            }
        }
        return text.toString();
    }

    /** The path of a document's template below its chart, or null. */
    private static @org.jspecify.annotations.Nullable String sourcePath(String document) {
        int comment = document.indexOf("# Source: ");
        while (comment >= 0) {
            int start = comment + "# Source: ".length();
            int end = document.indexOf('\n', start);
            String path = document.substring(start, end < 0 ? document.length() : end);
            int slash = path.indexOf('/');
            if (slash > 0 && slash + 1 < path.length()) {
                return path.substring(slash + 1);
            }
            comment = document.indexOf("# Source: ", start);
        }
        return null;
    }
}
