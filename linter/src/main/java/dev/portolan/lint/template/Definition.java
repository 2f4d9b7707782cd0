package dev.portolan.lint.template;

import dev.portolan.gotemplate.parse.Node;
import dev.portolan.gotemplate.parse.Node.ListNode;
import dev.portolan.lint.rule.Place;
import dev.portolan.lint.rule.TemplateFile;

/**
 * A named template: what {@code define} or {@code block} makes.
 *
 * @param name the name that {@code include} and {@code template} call it by
 * @param file the file that it stands in
 * @param root what it does
 */
public record Definition(String name, TemplateFile file, ListNode root) {
    /** The action that begins it. */
    public Place place() {
        return NodeSpans.place(file.text(), NodeSpans.definition(file.text(), root));
    }

    /** Whether it writes nothing; such a definition never replaces another one. */
    public boolean isEmpty() {
        return Node.isEmpty(root);
    }
}
