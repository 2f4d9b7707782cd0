package dev.portolan.lint.rules.templatesource;

import dev.portolan.gotemplate.parse.Node;
import dev.portolan.gotemplate.parse.Node.ListNode;
import dev.portolan.gotemplate.parse.Node.Template;
import dev.portolan.gotemplate.parse.ParseException;
import dev.portolan.gotemplate.parse.TemplateParser;
import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Place;
import dev.portolan.lint.rule.TemplateFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The parsed templates of a chart, and what they and those of its subcharts define. */
final class Templates {
    private final List<Parsed> own = new ArrayList<>();
    private final Map<String, List<Definition>> definitions = new LinkedHashMap<>();
    private final List<HelperCall> helperCalls = new ArrayList<>();
    private boolean broken;
    private boolean lackDependency;

    record Parsed(TemplateFile file, Map<String, Template> templates) {}

    record Definition(ChartTree chart, TemplateFile file, Template template) {
        /** The name in the line that defines it. */
        Place place() {
            SourceText source = file.text();
            String text = source.content();
            int body = Math.min(template.root().offset(), text.length());
            int start = Math.max(text.lastIndexOf('"' + template.name() + '"', body), 0);
            return Place.of(source, start, start + template.name().length() + 2);
        }
    }

    record HelperCall(String name, Place place) {}

    static Templates of(ChartTree chart) {
        return chart.derived(Templates.class, Templates::new);
    }

    private Templates(ChartTree chart) {
        add(chart, true);
        own.forEach(parsed ->
                parsed.templates.values().forEach(template -> helperCalls(parsed.file.text(), template.root())));
    }

    Map<String, List<Definition>> definitions() {
        return definitions;
    }

    List<Definition> ownDefinitions() {
        List<Definition> all = new ArrayList<>();
        for (Parsed parsed : own) {
            definitions
                    .values()
                    .forEach(list -> list.stream()
                            .filter(definition -> definition.file.equals(parsed.file))
                            .forEach(all::add));
        }
        return all;
    }

    List<HelperCall> helperCalls() {
        return helperCalls;
    }

    boolean areBroken() {
        return broken;
    }

    boolean lackDependency() {
        return lackDependency;
    }

    /** The template of this name, the chart's own if several define it; null if nobody does. */
    @Nullable
    Template definition(String name) {
        List<Definition> all = definitions.get(name);
        return all == null ? null : all.get(0).template();
    }

    /** Walks through all that a file of the chart writes. */
    static void walk(TemplateFile file, LineWalk.Visitor visitor) {
        if (file.fileName().equals("NOTES.txt")) {
            return;
        }
        for (Parsed parsed : of(file.chart()).own) {
            if (parsed.file().path().equals(file.path())) {
                parsed.templates().values().forEach(template -> LineWalk.walk(file.text(), template.root(), visitor));
            }
        }
    }

    /** Hears of all calls in a file of the chart. */
    static void calls(TemplateFile file, Consumer<Calls.Call> consumer) {
        for (Parsed parsed : of(file.chart()).own) {
            if (parsed.file().path().equals(file.path())) {
                parsed.templates().values().forEach(template -> Calls.of(file.text(), template.root(), consumer));
            }
        }
    }

    private void helperCalls(SourceText source, ListNode root) {
        Calls.of(source, root, call -> {
            String name = call.text(1);
            if (name != null && call.name().equals("include")) {
                helperCalls.add(new HelperCall(
                        name, place(source, call.arguments().get(0).offset(), call.expression())));
            }
        });
        templateCalls(source, root);
    }

    private void templateCalls(SourceText source, ListNode list) {
        for (Node node : list.nodes()) {
            if (node instanceof Node.TemplateCall call) {
                helperCalls.add(new HelperCall(call.name(), place(source, call.offset(), call.toString())));
            } else if (node instanceof Node.Branch branch) {
                templateCalls(source, branch.body());
                ListNode otherwise = branch.otherwise();
                if (otherwise != null) {
                    templateCalls(source, otherwise);
                }
            }
        }
    }

    /** The place that a failure there would have. */
    private static Place place(SourceText source, int offset, String expression) {
        int rest = source.lineText(source.line(offset)).length() - source.column(offset) + 1;
        return Place.of(source, offset, offset + Math.min(expression.length(), rest));
    }

    private void add(ChartTree chart, boolean isOwn) {
        for (TemplateFile file : chart.templates()) {
            try {
                Map<String, Template> parsed = TemplateParser.parse(file.text(), name -> 0);
                if (isOwn) {
                    own.add(new Parsed(file, parsed));
                }
                parsed.forEach((name, template) -> {
                    if (!name.equals(file.path()) && !Node.isEmpty(template.root())) {
                        definitions
                                .computeIfAbsent(name, any -> new ArrayList<>())
                                .add(new Definition(chart, file, template));
                    }
                });
            } catch (ParseException e) {
                broken = true;
            }
        }
        chart.dependencies()
                .forEach(dependency -> lackDependency |= chart.subcharts().stream()
                        .noneMatch(subchart -> dependency.get("name").is(subchart.name())));
        chart.subcharts().forEach(subchart -> add(subchart, false));
    }
}
