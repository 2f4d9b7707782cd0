package dev.portolan.lint.rules.templatesource;

import dev.portolan.gotemplate.parse.Node;
import dev.portolan.gotemplate.parse.Node.Branch;
import dev.portolan.gotemplate.parse.Node.Command;
import dev.portolan.gotemplate.parse.Node.Kind;
import dev.portolan.gotemplate.parse.Node.Pipe;
import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.lint.rule.Place;
import dev.portolan.lint.template.NodeSpans;
import dev.portolan.lint.template.TemplateNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call of a function or method, or a value that might be one.
 *
 * @param source the text that it stands in
 * @param command the function or method, and its arguments
 * @param input what is piped into it, or null
 * @param tested whether it stands in the condition of an {@code if} or {@code with}
 */
record Call(SourceText source, Command command, @Nullable Command input, boolean tested) {
    /** The call that a node is; empty if it is something else. */
    static Optional<Call> of(TemplateNode node) {
        if (!(node.node() instanceof Command command)) {
            return Optional.empty();
        }
        Command input = null;
        if (node.parent() != null && node.parent().node() instanceof Pipe pipe) {
            int before = pipe.commands().indexOf(command) - 1;
            input = before < 0 ? null : pipe.commands().get(before);
        }
        return Optional.of(new Call(node.file().text(), command, input, isTested(node)));
    }

    private static boolean isTested(TemplateNode node) {
        TemplateNode condition = node.enclosing(Kind.LIST, Kind.IF, Kind.WITH, Kind.RANGE);
        return condition != null && condition.node() instanceof Branch branch && branch.kind() != Kind.RANGE;
    }

    /** The name of the function, or a method with the fields before it, such as {@code .Files.Get}. */
    String name() {
        Node callee = command.arguments().get(0);
        if (callee instanceof Node.Identifier function) {
            return function.name();
        } else if (callee instanceof Node.Field field) {
            return "." + String.join(".", field.names());
        }
        return callee instanceof Node.Variable variable ? "." + String.join(".", variable.fields()) : "";
    }

    /** An argument, counted from 1; null if there are fewer. */
    @Nullable
    Node argument(int index) {
        return index < command.arguments().size() ? command.arguments().get(index) : null;
    }

    /** An argument, counted from 1, if it is a constant text; otherwise null. */
    @Nullable
    String text(int index) {
        return argument(index) instanceof Node.StringLiteral text ? text.value() : null;
    }

    /** Where an argument stands. */
    Place place(int index) {
        return NodeSpans.place(source, command.arguments().get(index));
    }
}
