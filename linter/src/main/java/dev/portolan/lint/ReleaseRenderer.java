package dev.portolan.lint;

import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.NodeReader;
import dev.portolan.lint.rule.ParsedYaml;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.RenderFailure;
import dev.portolan.lint.rule.Scenario;
import dev.portolan.lint.rule.Source;
import dev.portolan.lint.rule.TemplateFile;
import java.util.ArrayList;
import java.util.List;

/** Renders a chart and reads what came out. */
final class ReleaseRenderer {
    /** What {@code chart} renders in {@code scenario}. Never fails: what went wrong is part of the result. */
    Release render(ChartTree chart, Scenario scenario) {
        List<Manifest> manifests = new ArrayList<>();
        List<RenderFailure> failures = new ArrayList<>();
        for (TemplateFile template : chart.templates()) {
            if (template.isPartial() || template.text().content().contains("{{")) {
                continue;
            }
            ParsedYaml yaml = NodeReader.parse(Source.file(template.text()));
            for (Node document : yaml.documents()) {
                if (document.isMapping()) {
                    manifests.add(new Manifest(document, template.path(), scenario.namespace()));
                }
            }
        }
        return new Release(chart, scenario, manifests, failures);
    }
}
