package dev.portolan.lint.rules.manifestschema;

import com.networknt.schema.SchemaException;
import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.NodeReader;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.Source;
import dev.portolan.lint.schema.CustomResourceSchemas;
import dev.portolan.lint.schema.KubernetesSchemas;
import dev.portolan.lint.schema.SchemaViolation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The custom resource definitions at hand for one release. For one thread. */
final class Definitions {
    private final Release release;
    private final OfChart ofChart;
    private final Map<String, CustomResourceSchemas> rendered = new HashMap<>();

    Definitions(Release release) {
        this.release = release;
        this.ofChart = release.chart().derived(OfChart.class, OfChart::of);
    }

    /** What does not depend on a scenario: the files in crds/, those of subcharts included, and the user's files. */
    private record OfChart(DefinitionFiles shipped, DefinitionFiles given) {
        static OfChart of(ChartTree chart) {
            List<DefinitionFiles.Entry> shipped = new ArrayList<>();
            addShipped(chart, shipped);
            List<DefinitionFiles.Entry> given = new ArrayList<>();
            for (SourceText text : chart.definitions()) {
                given.add(new DefinitionFiles.Entry(text, () -> NodeReader.parse(Source.file(text))));
            }
            return new OfChart(new DefinitionFiles(shipped), new DefinitionFiles(given));
        }

        private static void addShipped(ChartTree chart, List<DefinitionFiles.Entry> files) {
            for (String path : chart.below("crds/")) {
                chart.text(path).ifPresent(text -> files.add(new DefinitionFiles.Entry(text, () -> chart.yaml(path))));
            }
            chart.subcharts().forEach(subchart -> addShipped(subchart, files));
        }
    }

    /** What is wrong with an object, by the definition that the chart, a subchart or the release brings. */
    List<SchemaViolation> byShipped(Manifest object) {
        return violations(shipped(object), object);
    }

    /** What is wrong with an object, by the user's definition, which counts if the chart brings none. */
    List<SchemaViolation> byGiven(Manifest object) {
        return shipped(object) == null ? violations(given(object), object) : List.of();
    }

    /** Whether there is a definition of an object's kind. */
    boolean know(Manifest object) {
        return shipped(object) != null || given(object) != null;
    }

    private @Nullable CustomResourceSchemas shipped(Manifest object) {
        return known(List.of(this::rendered, ofChart.shipped()::of), object);
    }

    private @Nullable CustomResourceSchemas given(Manifest object) {
        return known(List.of(ofChart.given()::of), object);
    }

    private static @Nullable CustomResourceSchemas known(
            List<Function<String, CustomResourceSchemas>> sources, Manifest object) {
        boolean custom = object.group().contains(".")
                && KubernetesSchemas.newest().kind(object.apiVersion(), object.kind()) == null;
        if (custom) {
            for (Function<String, CustomResourceSchemas> source : sources) {
                CustomResourceSchemas schemas = source.apply(object.kind());
                if (schemas.knows(object.apiVersion(), object.kind())) {
                    return schemas;
                }
            }
        }
        return null;
    }

    private CustomResourceSchemas rendered(String kind) {
        return rendered.computeIfAbsent(kind, any -> {
            CustomResourceSchemas.Builder schemas = CustomResourceSchemas.builder();
            for (Manifest definition : release.ofKind("CustomResourceDefinition")) {
                if (definition.at("spec", "names", "kind").is(kind)) {
                    schemas.add(definition.root());
                }
            }
            return schemas.build();
        });
    }

    private static List<SchemaViolation> violations(@Nullable CustomResourceSchemas schemas, Manifest object) {
        try {
            return schemas == null ? List.of() : schemas.validate(object.root());
        } catch (SchemaException malformedDefinition) {
            return List.of();
        }
    }
}
