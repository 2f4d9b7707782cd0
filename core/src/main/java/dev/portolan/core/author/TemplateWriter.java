package dev.portolan.core.author;

import dev.portolan.core.author.ExpressionPrinter.Scope;
import java.util.List;

/**
 * Prints the tree of a manifest as a template: two blanks a level, actions at the level of what they hold, inserted
 * lines at the level they belong to. The only place that knows layout. For one thread.
 */
final class TemplateWriter {
    private final ExpressionPrinter printer;
    private final StringBuilder out = new StringBuilder();

    TemplateWriter(ExpressionPrinter printer) {
        this.printer = printer;
    }

    /** The template of the document {@code root}. */
    static String write(Mapping root, ExpressionPrinter printer) {
        TemplateWriter writer = new TemplateWriter(printer);
        writer.items(root.items(), 0, Scope.ROOT);
        return writer.out.toString();
    }

    /** What stands for {@code text} in a template, at the root. */
    static String scalar(Text text) {
        return new TemplateWriter(new ExpressionPrinter()).text(text, Scope.ROOT);
    }

    private void items(List<Item> items, int indent, Scope scope) {
        for (Item item : items) {
            out.append(" ".repeat(indent));
            item(item, indent, scope);
        }
    }

    private void item(Item item, int indent, Scope scope) {
        if (item instanceof Item.Entry entry) {
            out.append(text(entry.key(), scope)).append(':');
            value(entry.value(), indent, scope);
        } else if (item instanceof Item.Element element) {
            out.append('-');
            element(element.value(), indent, scope);
        } else if (item instanceof Item.Inserted inserted) {
            inserted(inserted.expression(), indent, scope);
        } else {
            Item.Block block = (Item.Block) item;
            out.append("{{- ").append(block.keyword()).append(' ');
            out.append(printer.print(block.subject(), scope)).append(" }}\n");
            items(block.body(), indent, block.movesDot() ? Scope.NESTED : scope);
            out.append(" ".repeat(indent)).append("{{- end }}\n");
        }
    }

    private void value(Node value, int indent, Scope scope) {
        if (value instanceof Text text) {
            out.append(' ').append(text(text, scope)).append('\n');
        } else if (value instanceof Mapping mapping && mapping.isEmpty()) {
            out.append(" {}\n");
        } else if (value instanceof Insertion insertion) {
            out.append('\n').append(" ".repeat(indent + 2));
            inserted(insertion.expression(), indent + 2, scope);
        } else {
            out.append('\n');
            items(((Items<?>) value).items(), indent + 2, scope);
        }
    }

    /** An element that is a mapping starts on the line of its dash. */
    private void element(Node value, int indent, Scope scope) {
        if (value instanceof Mapping mapping && mapping.items().get(0) instanceof Item.Entry first) {
            out.append(' ');
            item(first, indent + 2, scope);
            items(mapping.items().subList(1, mapping.items().size()), indent + 2, scope);
        } else {
            value(value, indent, scope);
        }
    }

    private void inserted(Expression lines, int indent, Scope scope) {
        out.append("{{- ")
                .append(printer.print(lines.pipe("nindent", indent), scope))
                .append(" }}\n");
    }

    private String text(Text text, Scope scope) {
        StringBuilder joined = new StringBuilder();
        for (Object part : text.parts()) {
            joined.append(
                    part instanceof Expression expression
                            ? "{{ " + printer.print(expression, scope) + " }}"
                            : (String) part);
        }
        return text.style() == Text.Style.QUOTED ? "\"" + joined + "\"" : joined.toString();
    }
}
