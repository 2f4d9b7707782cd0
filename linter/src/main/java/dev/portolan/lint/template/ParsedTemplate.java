package dev.portolan.lint.template;

import dev.portolan.core.render.TemplateReader;
import dev.portolan.gotemplate.parse.Node.ListNode;
import dev.portolan.gotemplate.parse.Node.Template;
import dev.portolan.gotemplate.parse.ParseException;
import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.lint.rule.Place;
import dev.portolan.lint.rule.TemplateFile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A template file taken apart. Immutable.
 *
 * @param file the file
 * @param root what the file itself does, its definitions left out; empty if it does not parse
 * @param definitions what it defines, in the order in which the definitions end
 * @param error why it does not parse, or null
 */
public record ParsedTemplate(
        TemplateFile file,
        ListNode root,
        List<Definition> definitions,
        @Nullable Failure error) {
    public ParsedTemplate {
        definitions = List.copyOf(definitions);
    }

    /**
     * Why a template does not parse.
     *
     * @param reason in Go's words
     * @param place where the parser could not go on
     */
    public record Failure(String reason, Place place) {}

    static ParsedTemplate of(TemplateFile file) {
        SourceText text = file.text();
        try {
            List<Definition> definitions = new ArrayList<>();
            ListNode root = new ListNode(0, List.of());
            for (Template template : TemplateReader.read(text).values()) {
                if (template.name().equals(text.name())) {
                    root = template.root();
                } else {
                    definitions.add(new Definition(template.name(), file, template.root()));
                }
            }
            return new ParsedTemplate(file, root, definitions, null);
        } catch (ParseException e) {
            Place place = Place.of(text, e.span().start(), e.span().end());
            return new ParsedTemplate(file, new ListNode(0, List.of()), List.of(), new Failure(e.reason(), place));
        }
    }

    /** All nodes of the file and of what it defines, each before those in it. */
    public List<TemplateNode> walk() {
        List<TemplateNode> all = new ArrayList<>(TemplateNode.walk(file, root));
        definitions.forEach(definition -> all.addAll(TemplateNode.walk(file, definition.root())));
        return all;
    }
}
