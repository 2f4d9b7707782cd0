package dev.portolan.core.render;

import dev.portolan.core.chart.Chart;
import dev.portolan.core.chart.ChartFile;
import dev.portolan.core.render.RenderData.RenderedTemplate;
import dev.portolan.core.render.function.RenderContext;
import dev.portolan.core.values.KeyPath;
import dev.portolan.core.yaml.YamlException;
import dev.portolan.gotemplate.exec.MissingKey;
import dev.portolan.gotemplate.exec.TemplateException;
import dev.portolan.gotemplate.exec.TemplateRun;
import dev.portolan.gotemplate.exec.TemplateSet;
import dev.portolan.gotemplate.function.FunctionException;
import dev.portolan.gotemplate.parse.ParseException;
import dev.portolan.gotemplate.value.GoString;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One render of a chart whose values are merged: parses and runs the templates and sorts what they write. For one thread. */
final class RenderRun implements ManifestSplitter.Failures {
    private static final String NOTES = "NOTES.txt";

    private final RenderRequest request;
    private final Chart chart;
    private final Map<String, @Nullable Object> values;
    private final Renderer renderer;
    private final List<RenderException> failures;
    private final @Nullable ProvenanceTrace trace;
    private final Map<String, RenderedTemplate> templates;
    private final List<String> order;
    private @Nullable RenderProblems problems;

    /**
     * @param chart the chart with the subcharts that take part
     * @param values what its templates see
     * @param renderer has the functions and the templates that are parsed already
     * @param failures where failures go if the request is to keep going
     */
    RenderRun(
            RenderRequest request,
            RenderRequest.Provenance provenance,
            Chart chart,
            Map<String, @Nullable Object> values,
            Renderer renderer,
            List<RenderException> failures) {
        this.request = request;
        this.chart = chart;
        this.values = values;
        this.renderer = renderer;
        this.failures = failures;
        this.trace = provenance == RenderRequest.Provenance.ON ? new ProvenanceTrace() : null;
        this.templates = RenderData.of(chart, values, request);
        this.order = new ArrayList<>(templates.keySet());
        order.sort(DEEP_FIRST);
    }

    /** Renders. */
    Rendered run() {
        return assemble(execute(parse()));
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

    private TemplateSet parse() {
        TemplateSet.Builder set = TemplateSet.builder(renderer.functions());
        for (String name : order) {
            ChartFile file = template(name).file();
            if (file.size() > request.limits().templateSize()) {
                throw RenderProblems.simple(
                        "template-size",
                        name + " has more than " + request.limits().templateSize() + " bytes",
                        "template " + name + " is too large");
            }
            try {
                set.add(renderer.parsed(name, file.text()));
            } catch (ParseException e) {
                fail(problems().parse(e));
            }
        }
        return set.build();
    }

    private Map<String, RenderedFile> execute(TemplateSet set) {
        RenderContext.Mode mode =
                request.mode() == RenderRequest.Mode.LINT ? RenderContext.Mode.LINT : RenderContext.Mode.STRICT;
        TemplateRun run = TemplateRun.of(set)
                .environment(request.environment())
                .limits(request.limits().run())
                .missingKey(MissingKey.ZERO)
                .context(new RenderContext(request.lookup(), mode));
        if (trace != null) {
            know(trace);
            run.trace(trace);
        }
        Map<String, RenderedFile> files = new LinkedHashMap<>();
        for (String name : order) {
            if (isPartial(name) || set.find(name) == null) {
                continue;
            }
            RenderedTemplate template = template(name);
            Map<String, @Nullable Object> self = new LinkedHashMap<>();
            self.put("Name", name);
            self.put("BasePath", template.basePath());
            template.data().put("Template", ChartValues.of(self));
            try {
                if (trace != null) {
                    trace.reset();
                }
                String text = run.execute(name, template.data());
                files.put(name, rendered(name, text, trace == null ? List.of() : trace.segments()));
            } catch (TemplateException e) {
                fail(problems().execution(e, set.names(), read(trace == null ? null : trace.reads())));
            } catch (FunctionException e) {
                String message = String.valueOf(e.getMessage());
                throw RenderProblems.simple("template-failure", message, message);
            }
        }
        return files;
    }

    /** Tells the trace the values of each chart: a subchart's stand under its name in those of its parent. */
    private void know(ProvenanceTrace ours) {
        templates.values().stream()
                .sorted(Comparator.comparing(template -> depth(template.basePath())))
                .forEach(template -> {
                    String[] folders = template.basePath().split("/charts/", -1);
                    List<String> names = new ArrayList<>();
                    for (int i = 1; i < folders.length; i++) {
                        names.add(folders[i].replaceFirst("/templates$", ""));
                    }
                    if (template.data().get("Values") instanceof ChartValues its) {
                        ours.know(its, KeyPath.of(names));
                    }
                });
    }

    private static RenderedFile rendered(String name, String text, List<Segment> segments) {
        return text.contains("<no value>")
                ? new RenderedFile(
                        name,
                        text.replace("<no value>", ""),
                        segments.isEmpty() ? segments : ProvenanceTrace.withoutNoValue(text, segments))
                : new RenderedFile(name, text, segments);
    }

    private RenderedTemplate template(String name) {
        return Objects.requireNonNull(templates.get(name));
    }

    private static boolean isPartial(String path) {
        return path.startsWith("_", path.lastIndexOf('/') + 1);
    }

    // ---------------------------------------------------------------- failures

    private void fail(RenderException failure) {
        fail(failure, request, failures);
    }

    /** Throws the failure or keeps it, as the request says. */
    static void fail(RenderException failure, RenderRequest request, List<RenderException> failures) {
        if (request.failures() == RenderRequest.Failures.END_RENDER) {
            throw failure;
        }
        failures.add(failure);
    }

    private RenderProblems problems() {
        if (problems == null) {
            problems = new RenderProblems(TemplatePaths.of(chart), renderer.functions());
        }
        return problems;
    }

    @Override
    public RenderException of(RenderedFile file, @Nullable YamlException cause, int start, String helmReason) {
        return problems().manifest(file, cause, start, helmReason, paths -> read(trace == null ? null : paths));
    }

    /** What is known of the values at these paths; without a trace nothing is. */
    private ReadValues read(@Nullable Collection<String> paths) {
        return paths == null ? ReadValues.UNTRACED : new ReadValues(values, request.origins(), paths);
    }

    // ---------------------------------------------------------------- documents

    private Rendered assemble(Map<String, RenderedFile> files) {
        String notesPath = chart.name() + "/templates/" + NOTES;
        RenderedFile notes = files.get(notesPath);
        ManifestSplitter splitter = new ManifestSplitter(this);
        Map<String, RenderedFile> sorted = new TreeMap<>(GoString::compare);
        sorted.putAll(files);
        for (RenderedFile file : sorted.values()) {
            if (file.path().endsWith(NOTES)) {
                continue;
            }
            try {
                splitter.add(file);
            } catch (RenderException e) {
                fail(e);
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
