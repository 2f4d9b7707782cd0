package dev.portolan.lint.rules.templatesource;

import dev.portolan.gotemplate.format.GoQuote;
import dev.portolan.gotemplate.parse.Node;
import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.gotemplate.text.Span;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Place;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.RenderFailure;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Severity;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.template.Definition;
import dev.portolan.lint.template.NodeSpans;
import dev.portolan.lint.template.ParsedTemplate;
import dev.portolan.lint.template.TemplateNode;
import dev.portolan.lint.template.Templates;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

final class IncludeUndefined implements ReleaseRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "include-undefined",
                "include or template names a helper that no chart file or dependency defines, even in a branch that was "
                        + "not executed",
                Tag.HELM,
                Tag.CORRECTNESS);
    }

    @Override
    public void check(Release release, Reporter reporter) {
        ChartTree chart = release.chart();
        Templates templates = Templates.of(chart);
        boolean incomplete = lacksDependency(chart);
        Map<String, HelperCall> calls = calls(chart);
        Set<String> reported = new HashSet<>();
        for (RenderFailure failure : release.failures()) {
            // A dependency that is not there may define all that is missing.
            if (failure.kind() == RenderFailure.Kind.UNDEFINED && !(incomplete && !reported.isEmpty())) {
                reported.add(failure.place().toString());
                HelperCall call = calls.get(failure.place().toString());
                String hint = incomplete
                        ? "it may be defined in a dependency that is not in charts/: run helm dependency build"
                        : call == null ? "" : hint(call.name(), templates);
                reporter.report(failure).hint(hint).helm(Severity.ERROR, "templates/", failure.helmMessage());
            }
        }
        boolean broken = templates.files().stream().anyMatch(file -> file.error() != null);
        if (incomplete || broken || chart.isLibrary()) {
            return;
        }
        for (HelperCall call : calls.values()) {
            if (templates.definitions(call.name()).isEmpty()
                    && reported.add(call.place().toString())) {
                // The words of the failure, so that what fails in one scenario and is not run in another is one
                // finding.
                reporter.report(call.place(), "no template is named \"" + call.name() + "\"")
                        .hint(hint(call.name(), templates));
            }
        }
    }

    /** A call of a helper by a constant name. */
    private record HelperCall(String name, Place place) {}

    /** The calls in the chart's own templates by their place. */
    private static Map<String, HelperCall> calls(ChartTree chart) {
        Map<String, HelperCall> calls = new LinkedHashMap<>();
        for (ParsedTemplate parsed : Templates.of(chart).files()) {
            if (parsed.file().chart() == chart) {
                for (TemplateNode node : parsed.walk()) {
                    String name = name(node);
                    if (name != null) {
                        Place place = place(node);
                        calls.put(place.toString(), new HelperCall(name, place));
                    }
                }
            }
        }
        return calls;
    }

    private static @Nullable String name(TemplateNode node) {
        if (node.node() instanceof Node.TemplateCall call) {
            return call.name();
        }
        return Call.of(node)
                .filter(call -> call.name().equals("include"))
                .map(call -> call.text(1))
                .orElse(null);
    }

    /** The place that a failure there would have: the call without its braces, as far as it stands in one line. */
    private static Place place(TemplateNode node) {
        SourceText source = node.file().text();
        Span span = NodeSpans.of(source, node.node());
        int start = span.start();
        int end = span.end();
        if (node.node() instanceof Node.TemplateCall call) {
            start = call.offset();
            end = call.pipe() == null
                    ? start + GoQuote.quote(call.name()).length()
                    : NodeSpans.of(source, call.pipe()).end();
        }
        int lineEnd = start + source.lineText(source.line(start)).length() - source.column(start) + 1;
        return Place.of(source, start, Math.min(end, lineEnd));
    }

    private static boolean lacksDependency(ChartTree chart) {
        return chart.dependencies().stream()
                        .anyMatch(dependency -> chart.subcharts().stream()
                                .noneMatch(subchart -> dependency.get("name").is(subchart.name())))
                || chart.subcharts().stream().anyMatch(IncludeUndefined::lacksDependency);
    }

    private static String hint(String name, Templates templates) {
        List<Definition> definitions = templates.definitions(name);
        if (!definitions.isEmpty()) {
            return "it is defined in " + definitions.get(0).place().file() + ", but that chart is switched off";
        }
        String rest = name.substring(name.indexOf('.') + 1);
        return templates.definitions().keySet().stream()
                .filter(other -> other.equalsIgnoreCase(name) || other.endsWith("." + rest))
                .findFirst()
                .map(other -> "is " + other + " meant?")
                .orElse("");
    }
}
