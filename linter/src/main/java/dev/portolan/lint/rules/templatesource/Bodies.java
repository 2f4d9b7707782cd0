package dev.portolan.lint.rules.templatesource;

import dev.portolan.lint.rule.TemplateFile;
import dev.portolan.lint.template.ParsedTemplate;
import dev.portolan.lint.template.TemplateNode;
import dev.portolan.lint.template.Templates;
import java.util.List;
import java.util.function.Consumer;

/** What a template file and the helpers that it defines do. */
final class Bodies {
    private Bodies() {}

    /** Walks through all that {@code file} writes; notes are no YAML. */
    static void walk(TemplateFile file, LineWalk.Visitor visitor) {
        if (!file.fileName().equals("NOTES.txt")) {
            Templates.of(file.chart()).find(file).ifPresent(parsed -> {
                LineWalk.walk(file.text(), parsed.root(), visitor);
                parsed.definitions().forEach(helper -> LineWalk.walk(file.text(), helper.root(), visitor));
            });
        }
    }

    /** Hears of all calls of functions and methods in {@code file}, those in branches and conditions included. */
    static void calls(TemplateFile file, Consumer<Call> consumer) {
        List<TemplateNode> nodes =
                Templates.of(file.chart()).find(file).map(ParsedTemplate::walk).orElse(List.of());
        for (TemplateNode node : nodes) {
            Call.of(node).ifPresent(consumer);
        }
    }
}
