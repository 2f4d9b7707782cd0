package dev.portolan.lint.rules.manifestschema;

import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.NodeReader;
import dev.portolan.lint.rule.ParsedYaml;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ShippedDefinitions;
import dev.portolan.lint.rule.Source;
import dev.portolan.lint.schema.CustomResourceSchemas;
import dev.portolan.lint.schema.KubernetesSchemas;
import dev.portolan.lint.schema.SchemaViolation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The custom resource definitions at hand for one release. For one thread. */
final class Definitions {
    private final Release release;
    private final OfChart ofChart;
    private final Map<String, CustomResourceSchemas> rendered = new HashMap<>();

    Definitions(Release release) {
        this.release = release;
        this.ofChart = release.chart().derived(OfChart.class, OfChart::new);
    }

    /** What does not depend on a scenario: schemas of the files in crds/ and of the user's, by the kinds they name. */
    private static final class OfChart {
        private final ShippedDefinitions shipped;
        private final Map<String, List<SourceText>> given = new HashMap<>();
        private final Map<String, CustomResourceSchemas> shippedSchemas = new ConcurrentHashMap<>();
        private final Map<String, CustomResourceSchemas> givenSchemas = new ConcurrentHashMap<>();

        OfChart(ChartTree chart) {
            shipped = ShippedDefinitions.of(chart);
            for (SourceText text : chart.definitions()) {
                Set<String> kinds = ShippedDefinitions.kindsIn(text.content());
                // Catalogues of bare schemas name the kind in the file's name: servicemonitor_v1.json.
                kinds.add(text.name().replaceFirst("^.*/", "").replaceFirst("_.*$", ""));
                kinds.forEach(kind ->
                        given.computeIfAbsent(kind, any -> new ArrayList<>()).add(text));
            }
        }

        CustomResourceSchemas shipped(String kind) {
            return shippedSchemas.computeIfAbsent(
                    kind, any -> schemas(shipped.naming(kind), ShippedDefinitions.File::yaml));
        }

        CustomResourceSchemas given(String kind) {
            return givenSchemas.computeIfAbsent(kind, any -> {
                Set<SourceText> texts = new LinkedHashSet<>(given.getOrDefault(kind, List.of()));
                texts.addAll(given.getOrDefault(kind.toLowerCase(Locale.ROOT), List.of()));
                return schemas(texts, text -> NodeReader.parse(Source.file(text)));
            });
        }

        private static <T> CustomResourceSchemas schemas(Collection<T> files, Function<T, ParsedYaml> yaml) {
            CustomResourceSchemas.Builder schemas = CustomResourceSchemas.builder();
            files.forEach(file -> schemas.add(yaml.apply(file)));
            return schemas.build();
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
        return known(List.of(this::rendered, ofChart::shipped), object);
    }

    private @Nullable CustomResourceSchemas given(Manifest object) {
        return known(List.of(ofChart::given), object);
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
        return schemas == null ? List.of() : schemas.validate(object.root());
    }
}
