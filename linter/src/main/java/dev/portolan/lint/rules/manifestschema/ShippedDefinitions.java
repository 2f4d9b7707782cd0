package dev.portolan.lint.rules.manifestschema;

import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.schema.CustomResourceSchemas;
import java.util.Set;
import java.util.stream.Collectors;

/** The custom resource definitions that come with a chart: in crds/, in those of its subcharts, and rendered. */
final class ShippedDefinitions {
    private ShippedDefinitions() {}

    /** The schemas of the kinds that the release renders. Files that define none of them are not read: they can be huge. */
    static CustomResourceSchemas of(Release release) {
        Set<String> kinds = release.manifests().stream()
                .filter(manifest -> manifest.apiVersion().contains("."))
                .map(Manifest::kind)
                .collect(Collectors.toSet());
        CustomResourceSchemas.Builder schemas = CustomResourceSchemas.builder();
        addFiles(release.chart(), kinds, schemas);
        release.ofKind("CustomResourceDefinition").forEach(definition -> schemas.add(definition.root()));
        return schemas.build();
    }

    private static void addFiles(ChartTree chart, Set<String> kinds, CustomResourceSchemas.Builder schemas) {
        for (String path : chart.below("crds/")) {
            boolean defines = chart.text(path)
                    .filter(text ->
                            kinds.stream().anyMatch(kind -> text.content().contains("kind: " + kind)))
                    .isPresent();
            if (defines) {
                chart.yaml(path).documents().forEach(schemas::add);
            }
        }
        chart.subcharts().forEach(subchart -> addFiles(subchart, kinds, schemas));
    }
}
