package dev.portolan.core.render;

import dev.portolan.core.chart.Chart;
import dev.portolan.core.chart.ChartFile;
import dev.portolan.core.chart.Dependency;
import dev.portolan.core.chart.Versions;
import dev.portolan.core.render.RenderData.RenderedTemplate;
import dev.portolan.core.render.function.HelmFunctions;
import dev.portolan.core.render.function.RenderContext;
import dev.portolan.core.values.Dependencies;
import dev.portolan.core.values.ValuesMerger;
import dev.portolan.core.values.ValuesSchema;
import dev.portolan.gotemplate.exec.FunctionTable;
import dev.portolan.gotemplate.exec.MissingKey;
import dev.portolan.gotemplate.exec.TemplateException;
import dev.portolan.gotemplate.exec.TemplateRun;
import dev.portolan.gotemplate.exec.TemplateSet;
import dev.portolan.gotemplate.function.FunctionException;
import dev.portolan.gotemplate.function.FunctionSet;
import dev.portolan.gotemplate.parse.Node.Template;
import dev.portolan.gotemplate.parse.ParseException;
import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.gotemplate.value.GoString;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Renders charts as Helm 4 does, byte for byte. Keeps parsed templates for the next render. Safe for use by many threads.
 *
 * <pre>{@code
 * Renderer renderer = Renderer.create();
 * Chart chart = ChartReader.read(Path.of("web"));
 * Rendered rendered = renderer.render(RenderRequest.of(chart).build());
 * System.out.print(rendered.text());
 * }</pre>
 *
 * @see <a href="https://github.com/helm/helm/blob/v4.1.4/pkg/engine/engine.go">engine.go</a>
 */
public final class Renderer {
    private static final String NOTES = "NOTES.txt";
    private static final long CACHED_CHARACTERS = 64L << 20;
    private static final int NAME_LIMIT = 53;
    private static final Pattern NAME =
            Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");

    private final FunctionTable functions;
    private final Map<Source, Map<String, Template>> parsed = new ConcurrentHashMap<>();
    private final AtomicLong cachedCharacters = new AtomicLong();

    private Renderer(FunctionSet functions) {
        this.functions = FunctionTable.of(functions);
    }

    /** Hashes by hand: what a record makes for that itself takes milliseconds to set up in a new JVM. */
    private record Source(String name, String text) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Source source && name.equals(source.name) && text.equals(source.text);
        }

        @Override
        public int hashCode() {
            return 31 * name.hashCode() + text.hashCode();
        }
    }

    /** A renderer with Helm's functions. */
    public static Renderer create() {
        return new Renderer(HelmFunctions.functions());
    }

    /** A renderer with Helm's functions and {@code more}, which replace those of the same name. */
    public static Renderer withFunctions(FunctionSet more) {
        return new Renderer(HelmFunctions.functions().plus(more));
    }

    /**
     * Renders a chart.
     *
     * @throws RenderException if Helm would fail
     * @throws dev.portolan.core.problem.ChartException if values or dependencies are not as they should be
     */
    public Rendered render(RenderRequest request) {
        checkName(request.release().name());
        List<RenderException> failures = new ArrayList<>();
        checkInstallable(request, failures);
        checkDependencies(request, failures);
        Chart chart = Dependencies.process(request.chart(), request.values());
        Map<String, @Nullable Object> values = ValuesMerger.coalesce(chart, request.values());
        if (request.schemaValidation() == RenderRequest.SchemaValidation.ON) {
            ValuesSchema.validate(chart, values);
        }
        checkKubeVersion(chart, request, failures);
        Map<String, RenderedTemplate> templates = RenderData.of(chart, values, request);
        List<String> order = new ArrayList<>(templates.keySet());
        order.sort(DEEP_FIRST);
        TemplateSet set = parse(templates, order, request, failures);
        Map<String, RenderedFile> files = execute(set, templates, order, request, failures);
        return assemble(chart, files, request, failures);
    }

    // ---------------------------------------------------------------- what must be so

    private static void checkName(String name) {
        if (name.length() > NAME_LIMIT || !NAME.matcher(name).matches()) {
            throw RenderProblems.simple(
                    "release-name",
                    "\"" + name + "\" is no name for a release: it needs lower-case letters, digits and -, "
                            + "at most 53 of them",
                    "release name check failed: release name \"" + name + "\": invalid release name, must match regex "
                            + "^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$ "
                            + "and the length must not be longer than 53");
        }
    }

    private static void checkInstallable(RenderRequest request, List<RenderException> failures) {
        String type = request.chart().metadata().type();
        if (!type.isEmpty() && !type.equals("application")) {
            RenderException failure = RenderProblems.simple(
                    "not-installable",
                    "charts of type " + type + " are used by others and cannot be rendered alone",
                    type + " charts are not installable");
            fail(failure, request, failures);
        }
    }

    private static void checkDependencies(RenderRequest request, List<RenderException> failures) {
        Chart chart = request.chart();
        List<String> missing = new ArrayList<>();
        for (Dependency dependency : chart.metadata().dependencies()) {
            boolean present = chart.dependencies().stream()
                    .anyMatch(child -> child.metadata().name().equals(dependency.name()));
            if (!present) {
                missing.add(dependency.name());
            }
        }
        if (!missing.isEmpty()) {
            String names = String.join(", ", missing);
            RenderException failure = RenderProblems.simple(
                    "missing-dependency",
                    "Chart.yaml names dependencies that are not in charts/: " + names,
                    "an error occurred while checking for chart dependencies. You may need to run "
                            + "`helm dependency build` to fetch missing dependencies: "
                            + "found in Chart.yaml, but missing in charts/ directory: " + names);
            fail(failure, request, failures);
        }
    }

    private static void checkKubeVersion(Chart chart, RenderRequest request, List<RenderException> failures) {
        KubeVersion version = request.capabilities().kubeVersion();
        String range = chart.metadata().kubeVersion();
        if (!range.isEmpty() && !Versions.isInRange(range, version.normalized())) {
            RenderException failure = RenderProblems.simple(
                    "kube-version",
                    "the chart needs Kubernetes " + range + ", which " + version.version() + " is not",
                    "chart requires kubeVersion: " + range + " which is incompatible with Kubernetes "
                            + version.version());
            fail(failure, request, failures);
        }
    }

    // ---------------------------------------------------------------- templates

    /** Deeper templates first, names backwards: of two definitions the one parsed last counts. */
    private static final Comparator<String> DEEP_FIRST = (a, b) -> {
        int depths = Integer.compare(depth(b), depth(a));
        return depths != 0 ? depths : GoString.compare(b, a);
    };

    private static int depth(String path) {
        int depth = 0;
        for (int i = path.indexOf('/'); i >= 0; i = path.indexOf('/', i + 1)) {
            depth++;
        }
        return depth;
    }

    private TemplateSet parse(
            Map<String, RenderedTemplate> templates,
            List<String> order,
            RenderRequest request,
            List<RenderException> failures) {
        TemplateSet.Builder set = TemplateSet.builder(functions);
        for (String name : order) {
            ChartFile file = get(templates, name).file();
            if (file.size() > request.limits().templateSize()) {
                throw RenderProblems.simple(
                        "template-size",
                        name + " has more than " + request.limits().templateSize() + " bytes",
                        "template " + name + " is too large");
            }
            try {
                set.add(parsed(name, file.text()));
            } catch (ParseException e) {
                fail(RenderProblems.parse(e), request, failures);
            }
        }
        return set.build();
    }

    private Map<String, Template> parsed(String name, String text) {
        Source source = new Source(name, text);
        Map<String, Template> known = parsed.get(source);
        if (known != null) {
            return known;
        }
        Map<String, Template> fresh = functions.parse(SourceText.of(name, text));
        if (cachedCharacters.addAndGet(text.length()) > CACHED_CHARACTERS) {
            parsed.clear();
            cachedCharacters.set(text.length());
        }
        parsed.put(source, fresh);
        return fresh;
    }

    private static Map<String, RenderedFile> execute(
            TemplateSet set,
            Map<String, RenderedTemplate> templates,
            List<String> order,
            RenderRequest request,
            List<RenderException> failures) {
        RenderContext.Mode mode =
                request.mode() == RenderRequest.Mode.LINT ? RenderContext.Mode.LINT : RenderContext.Mode.STRICT;
        TemplateRun run = TemplateRun.of(set)
                .environment(request.environment())
                .limits(request.limits().run())
                .missingKey(MissingKey.ZERO)
                .context(new RenderContext(request.lookup(), mode));
        ProvenanceTrace provenance = null;
        if (request.provenance() == RenderRequest.Provenance.ON) {
            provenance = provenance(templates);
            run.trace(provenance);
        }
        Map<String, RenderedFile> files = new LinkedHashMap<>();
        for (String name : order) {
            if (isPartial(name) || set.find(name) == null) {
                continue;
            }
            RenderedTemplate template = get(templates, name);
            Map<String, @Nullable Object> self = new LinkedHashMap<>();
            self.put("Name", name);
            self.put("BasePath", template.basePath());
            template.data().put("Template", ChartValues.of(self));
            try {
                if (provenance != null) {
                    provenance.reset();
                }
                String text = run.execute(name, template.data());
                files.put(name, rendered(name, text, provenance == null ? List.of() : provenance.segments()));
            } catch (TemplateException e) {
                fail(
                        RenderProblems.execution(e, provenance == null ? Set.of() : provenance.reads()),
                        request,
                        failures);
            } catch (FunctionException e) {
                String message = String.valueOf(e.getMessage());
                throw RenderProblems.simple("template-failure", message, message);
            }
        }
        return files;
    }

    /** A trace that knows the values of each chart: a subchart's stand under its name in those of its parent. */
    private static ProvenanceTrace provenance(Map<String, RenderedTemplate> templates) {
        ProvenanceTrace provenance = new ProvenanceTrace();
        templates.values().stream()
                .sorted(Comparator.comparing(template -> depth(template.basePath())))
                .forEach(template -> {
                    String[] folders = template.basePath().split("/charts/", -1);
                    List<String> names = new ArrayList<>();
                    for (int i = 1; i < folders.length; i++) {
                        names.add(folders[i].replaceFirst("/templates$", ""));
                    }
                    if (template.data().get("Values") instanceof ChartValues values) {
                        provenance.know(values, String.join(".", names));
                    }
                });
        return provenance;
    }

    private static RenderedFile rendered(String name, String text, List<Segment> segments) {
        return text.contains("<no value>")
                ? new RenderedFile(
                        name,
                        text.replace("<no value>", ""),
                        segments.isEmpty() ? segments : ProvenanceTrace.withoutNoValue(text, segments))
                : new RenderedFile(name, text, segments);
    }

    private static RenderedTemplate get(Map<String, RenderedTemplate> templates, String name) {
        return java.util.Objects.requireNonNull(templates.get(name));
    }

    private static boolean isPartial(String path) {
        return path.startsWith("_", path.lastIndexOf('/') + 1);
    }

    private static void fail(RenderException failure, RenderRequest request, List<RenderException> failures) {
        if (request.failures() == RenderRequest.Failures.END_RENDER) {
            throw failure;
        }
        failures.add(failure);
    }

    // ---------------------------------------------------------------- documents

    private static Rendered assemble(
            Chart chart, Map<String, RenderedFile> files, RenderRequest request, List<RenderException> failures) {
        String notesPath = chart.name() + "/templates/" + NOTES;
        RenderedFile notes = files.get(notesPath);
        ManifestSplitter splitter = new ManifestSplitter();
        Map<String, RenderedFile> sorted = new TreeMap<>(GoString::compare);
        sorted.putAll(files);
        for (RenderedFile file : sorted.values()) {
            if (file.path().endsWith(NOTES)) {
                continue;
            }
            try {
                splitter.add(file);
            } catch (RenderException e) {
                fail(e, request, failures);
            }
        }
        List<Manifest> manifests = splitter.manifests();
        manifests.sort((a, b) -> InstallOrder.BY_KIND.compare(a.kind(), b.kind()));
        List<Hook> hooks = splitter.hooks();
        hooks.sort((a, b) ->
                InstallOrder.BY_KIND.compare(a.manifest().kind(), b.manifest().kind()));
        List<ChartFile> crds = new ArrayList<>();
        addCrds(crds, chart, chart.name());
        return new Rendered(files, notes == null ? "" : notes.text(), manifests, hooks, crds, failures);
    }

    private static void addCrds(List<ChartFile> crds, Chart chart, String path) {
        for (ChartFile crd : chart.crds()) {
            crds.add(crd.named(path + "/" + crd.name()));
        }
        for (Chart child : chart.dependencies()) {
            addCrds(crds, child, path + "/charts/" + child.name());
        }
    }
}
