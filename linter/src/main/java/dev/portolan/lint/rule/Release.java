package dev.portolan.lint.rule;

import dev.portolan.core.values.ValueViolation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All that a chart renders in one scenario. Immutable and safe for use by many threads. */
public final class Release {
    /** Renders a scenario again with some values changed. */
    @FunctionalInterface
    public interface Trial {
        /** What fails to render with {@code values} over those of the scenario. */
        List<RenderFailure> failuresWith(Map<String, ? extends @Nullable Object> values);
    }

    private final ChartTree chart;
    private final Scenario scenario;
    private final List<Manifest> manifests;
    private final List<RenderFailure> failures;
    private final List<RenderFailure> known;
    private final List<ValueViolation> violations;
    private final Trial trial;
    private final ValueLayers layers;
    private final List<PodTemplate> workloads;
    private final @Nullable Release base;

    /**
     * What {@code chart} renders in {@code scenario}, what failed to render, and which values break a schema.
     *
     * @param known what fails with the chart's defaults
     * @param trial renders the same with other values
     */
    public Release(
            ChartTree chart,
            Scenario scenario,
            List<Manifest> manifests,
            List<RenderFailure> failures,
            List<RenderFailure> known,
            List<ValueViolation> violations,
            Trial trial) {
        this(chart, scenario, manifests, failures, known, violations, trial, null);
    }

    private Release(
            ChartTree chart,
            Scenario scenario,
            List<Manifest> manifests,
            List<RenderFailure> failures,
            List<RenderFailure> known,
            List<ValueViolation> violations,
            Trial trial,
            @Nullable Release base) {
        this.base = base;
        this.chart = chart;
        this.scenario = scenario;
        this.manifests = List.copyOf(manifests);
        this.failures = List.copyOf(failures);
        this.known = List.copyOf(known);
        this.violations = List.copyOf(violations);
        this.trial = trial;
        this.layers = new ValueLayers(chart, scenario);
        this.workloads = this.manifests.stream()
                .map(PodTemplate::of)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The same, to be compared with what the earlier version of the chart renders in the same scenario. */
    public Release withBase(Release earlier) {
        return new Release(chart, scenario, manifests, failures, known, violations, trial, earlier);
    }

    /** What the earlier version of the chart renders, if there is one to compare with. */
    public Optional<Release> base() {
        return Optional.ofNullable(base);
    }

    /** The chart. */
    public ChartTree chart() {
        return chart;
    }

    /** How it is installed. */
    public Scenario scenario() {
        return scenario;
    }

    /** The name of the release. */
    public String name() {
        return scenario.releaseName();
    }

    /** The objects, hooks included, in the order in which they are installed. */
    public List<Manifest> manifests() {
        return manifests;
    }

    /** The objects of these kinds. */
    public List<Manifest> ofKind(String... kinds) {
        return manifests.stream().filter(manifest -> manifest.isA(kinds)).toList();
    }

    /** What failed to render. */
    public List<RenderFailure> failures() {
        return failures;
    }

    /** Whether the failure is of this scenario: the chart's defaults do not lead to it. */
    public boolean isOwn(RenderFailure failure) {
        return known.stream().noneMatch(failure::isLike);
    }

    /** Which values break the schema of the chart or of a subchart; the templates are rendered all the same. */
    public List<ValueViolation> violations() {
        return violations;
    }

    /**
     * The node that sets a value: in the last values file that has it, else in the defaults of the chart or subchart. If
     * none does, an absent node in the file that has most of the way to it.
     *
     * @param path the keys and positions that lead there from the values of the outermost chart
     */
    public Node value(List<String> path) {
        return layers.find(path);
    }

    /**
     * What would fail to render if these values were laid over those of the scenario; a null takes a value away. Renders the
     * whole chart.
     */
    public List<RenderFailure> failuresWith(Map<String, ? extends @Nullable Object> values) {
        return trial.failuresWith(values);
    }

    /** Whether all of the chart is there; rules about something missing keep quiet otherwise. */
    public boolean isComplete() {
        return failures.isEmpty();
    }

    /** The objects that make pods. */
    public List<PodTemplate> workloads() {
        return workloads;
    }

    /** The object of this kind and name in a namespace. */
    public Optional<Manifest> find(String kind, String namespace, String name) {
        return manifests.stream()
                .filter(manifest -> manifest.isA(kind)
                        && manifest.name().equals(name)
                        && (manifest.isClusterScoped() || manifest.namespace().equals(namespace)))
                .findFirst();
    }

    /** The workloads of a namespace whose pods satisfy {@code selector}, as {@link Selector#matches} has it. */
    public List<PodTemplate> selectedBy(Node selector, String namespace) {
        return workloads.stream()
                .filter(pod -> pod.manifest().namespace().equals(namespace) && Selector.matches(selector, pod.labels()))
                .toList();
    }

    /** The workloads whose pods a Service sends to. */
    public List<PodTemplate> servedBy(Manifest service) {
        Node selector = service.spec().get("selector");
        return selector.isEmpty()
                ? List.of()
                : workloads.stream()
                        .filter(pod -> pod.manifest().namespace().equals(service.namespace())
                                && Selector.matchesAll(selector, pod.labels()))
                        .toList();
    }

    /**
     * Whether a name is one that this release gives, so that an object of that name is expected among those rendered: it
     * holds the name of the release or begins with the chart's. A name that does not may belong to something that is already in the cluster.
     */
    public boolean owns(String name) {
        return name.contains(scenario.releaseName()) || (!chart.name().isEmpty() && name.startsWith(chart.name()));
    }

    /** The data keys of a rendered ConfigMap or Secret, with their nodes. */
    public static Map<String, Node> dataOf(Manifest config) {
        Map<String, Node> data = new LinkedHashMap<>();
        for (String part : List.of("data", "binaryData", "stringData")) {
            config.root().get(part).fields().forEach(entry -> data.put(entry.key(), entry));
        }
        return data;
    }
}
