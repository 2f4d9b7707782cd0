package dev.portolan.lint.template;

import dev.portolan.gotemplate.parse.Node;
import dev.portolan.lint.rule.Place;
import dev.portolan.lint.rule.TemplateFile;
import java.util.List;

/**
 * A root object, such as {@code .Values}, that a template reads from a dot which does not have it.
 *
 * @param file the template file
 * @param node the read
 * @param dot what the dot is in one of the calls
 * @param calls the calls that lead there, the innermost first
 */
public record LostRoot(TemplateFile file, Node node, Flow dot, List<Place> calls) {
    public LostRoot {
        calls = List.copyOf(calls);
    }

    /** Where it stands. */
    public Place place() {
        return NodeSpans.place(file.text(), node);
    }
}
