package dev.portolan.core.render;

import dev.portolan.core.chart.Chart;
import dev.portolan.core.chart.Dependency;
import dev.portolan.core.chart.Versions;
import dev.portolan.core.problem.ChartException;
import dev.portolan.core.render.function.HelmFunctions;
import dev.portolan.core.values.Dependencies;
import dev.portolan.core.values.ValuesException;
import dev.portolan.core.values.ValuesMerger;
import dev.portolan.core.values.ValuesSchema;
import dev.portolan.gotemplate.exec.FunctionTable;
import dev.portolan.gotemplate.function.FunctionSet;
import dev.portolan.gotemplate.parse.Node.Template;
import dev.portolan.gotemplate.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
     * @throws ChartException if values or dependencies are not as they should be
     */
    public Rendered render(RenderRequest request) {
        if (request.provenance() == RenderRequest.Provenance.ON) {
            return render(request, RenderRequest.Provenance.ON);
        }
        try {
            Rendered rendered = render(request, RenderRequest.Provenance.OFF);
            return rendered.failures().stream().anyMatch(RenderException::canBeTraced)
                    ? traced(request, rendered)
                    : rendered;
        } catch (RenderException e) {
            throw e.canBeTraced() ? traced(request, e) : e;
        }
    }

    private Rendered render(RenderRequest request, RenderRequest.Provenance provenance) {
        checkName(request.release().name());
        List<RenderException> failures = new ArrayList<>();
        checkInstallable(request, failures);
        checkDependencies(request, failures);
        Chart chart = dependencies(request);
        Map<String, @Nullable Object> values = ValuesMerger.coalesce(chart, request.values());
        if (request.schemaValidation() == RenderRequest.SchemaValidation.ON) {
            ValuesSchema.validate(chart, values, request.origins());
        }
        checkKubeVersion(chart, request, failures);
        return new RenderRun(request, provenance, chart, values, this, failures).run();
    }

    // ---------------------------------------------------------------- failures

    /** A render that failed is repeated to learn which values led there, so that others need not keep track of it. */
    private RenderException traced(RenderRequest request, RenderException failure) {
        try {
            render(request, RenderRequest.Provenance.ON);
        } catch (RenderException again) {
            return again.isLike(failure) ? again : failure;
        } catch (ChartException other) {
            return failure;
        }
        return failure;
    }

    private Rendered traced(RenderRequest request, Rendered rendered) {
        List<RenderException> again =
                render(request, RenderRequest.Provenance.ON).failures();
        boolean same = again.size() == rendered.failures().size();
        for (int i = 0; same && i < again.size(); i++) {
            same = again.get(i).isLike(rendered.failures().get(i));
        }
        return same ? rendered.with(again) : rendered;
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
            RenderRun.fail(failure, request, failures);
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
            RenderRun.fail(failure, request, failures);
        }
    }

    private static Chart dependencies(RenderRequest request) {
        try {
            return Dependencies.process(request.chart(), request.values());
        } catch (ValuesException e) {
            throw new RenderException(e.problems(), "chart dependencies processing failed: " + e.helmMessage(), e);
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
            RenderRun.fail(failure, request, failures);
        }
    }

    // ---------------------------------------------------------------- templates

    FunctionTable functions() {
        return functions;
    }

    /** The templates in a text, which are kept for the next render. */
    Map<String, Template> parsed(String name, String text) {
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
}
