package dev.portolan.lint;

import dev.portolan.core.chart.Chart;
import dev.portolan.core.chart.ChartFile;
import dev.portolan.core.problem.ChartException;
import dev.portolan.core.render.Capabilities;
import dev.portolan.core.render.KubeVersion;
import dev.portolan.core.render.OutputOrigins;
import dev.portolan.core.render.RenderRequest;
import dev.portolan.core.render.Rendered;
import dev.portolan.core.render.RenderedFile;
import dev.portolan.core.render.Renderer;
import dev.portolan.core.render.TemplatePaths;
import dev.portolan.core.source.ChartReader;
import dev.portolan.core.source.ChartSource;
import dev.portolan.core.values.Dependencies;
import dev.portolan.core.values.ValueOrigins;
import dev.portolan.core.values.ValueViolation;
import dev.portolan.core.values.Values;
import dev.portolan.core.values.ValuesMerger;
import dev.portolan.core.values.ValuesSchema;
import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.NodeReader;
import dev.portolan.lint.rule.ParsedYaml;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.RenderFailure;
import dev.portolan.lint.rule.Scenario;
import dev.portolan.lint.rule.Source;
import dev.portolan.lint.rule.YamlError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Renders a chart in its scenarios and reads what came out. Safe for use by many threads. */
final class ReleaseRenderer {
    private final Renderer renderer = Renderer.create();

    /**
     * What {@code chart} renders in {@code scenario}. Never fails: what went wrong is part of the result.
     *
     * @param known what is known to fail with the chart's defaults
     */
    Release render(ChartTree tree, Scenario scenario, RenderRequest.Mode mode, List<RenderFailure> known) {
        RenderFailures failures = new RenderFailures(tree);
        List<ValueViolation> violations = List.of();
        List<Manifest> manifests = List.of();
        try {
            Chart chart = chart(tree);
            Values values = values(scenario);
            ValueOrigins origins = values.origins(chart);
            failures.chartIsRead(origins);
            violations = violations(chart, values.tree());
            RenderRequest.Builder request =
                    request(chart, scenario, values, mode).provenance(RenderRequest.Provenance.ON);
            Rendered rendered = renderer.render(request.build());
            rendered.failures().forEach(failures::add);
            manifests = manifests(scenario, rendered, TemplatePaths.of(chart), origins, failures);
        } catch (ChartException failure) {
            failures.add(failure);
        }
        Release.Trial trial = values -> failuresWith(tree, scenario, mode, values);
        return new Release(tree, scenario, manifests, failures.all(), known, violations, trial);
    }

    private List<RenderFailure> failuresWith(
            ChartTree tree, Scenario scenario, RenderRequest.Mode mode, Map<String, ? extends @Nullable Object> over) {
        RenderFailures failures = new RenderFailures(tree);
        try {
            Chart chart = chart(tree);
            Map<String, @Nullable Object> all =
                    new LinkedHashMap<>(values(scenario).tree());
            ValuesMerger.override(all, new LinkedHashMap<>(over));
            Values values = Values.of(all);
            failures.chartIsRead(values.origins(chart));
            RenderRequest.Builder request =
                    request(chart, scenario, values, mode).provenance(RenderRequest.Provenance.OFF);
            renderer.render(request.build()).failures().forEach(failures::add);
        } catch (ChartException failure) {
            failures.add(failure);
        }
        return failures.all();
    }

    private static List<ValueViolation> violations(Chart chart, Map<String, @Nullable Object> values) {
        Chart enabled = Dependencies.process(chart, values);
        return ValuesSchema.violations(enabled, ValuesMerger.coalesce(enabled, values));
    }

    private static Chart chart(ChartTree tree) {
        List<ChartFile> files = new ArrayList<>();
        tree.files().forEach((path, bytes) -> files.add(ChartFile.of(path, bytes)));
        String name = tree.name().isEmpty() ? "chart" : tree.name();
        return ChartReader.create().read(ChartSource.of(name, files));
    }

    private static RenderRequest.Builder request(
            Chart chart, Scenario scenario, Values values, RenderRequest.Mode mode) {
        String version = scenario.kubeVersion();
        Capabilities capabilities = Capabilities.standard();
        return RenderRequest.of(chart)
                .values(values)
                .schemaValidation(RenderRequest.SchemaValidation.OFF)
                .release(dev.portolan.core.render.Release.install(scenario.releaseName(), scenario.namespace()))
                .capabilities(version == null ? capabilities : capabilities.withKubeVersion(KubeVersion.parse(version)))
                .mode(mode)
                .failures(RenderRequest.Failures.COLLECTED);
    }

    private static Values values(Scenario scenario) {
        ValuesMerger merger = ValuesMerger.create();
        scenario.valuesFiles()
                .forEach(file -> merger.file(file.path(), file.text().content()));
        return merger.merge();
    }

    private static List<Manifest> manifests(
            Scenario scenario, Rendered rendered, TemplatePaths paths, ValueOrigins origins, RenderFailures failures) {
        List<Manifest> manifests = new ArrayList<>();
        for (RenderedFile file : rendered.files().values()) {
            String path = paths.path(file.path());
            if (path.endsWith("NOTES.txt") || file.text().isBlank()) {
                continue;
            }
            SourceText text = SourceText.of("rendered/" + path, file.text());
            Source source = new Source(text, new RenderedOrigins(OutputOrigins.of(file, paths), origins));
            ParsedYaml yaml = NodeReader.parse(source);
            YamlError error = yaml.error();
            if (error != null) {
                failures.addYaml(error, source, path);
            }
            for (Node document : yaml.documents()) {
                if (document.isMapping()) {
                    manifests.add(new Manifest(document, path, scenario.namespace()));
                } else if (document.isPresent()) {
                    failures.addDocument(document, path);
                }
            }
        }
        return manifests;
    }
}
