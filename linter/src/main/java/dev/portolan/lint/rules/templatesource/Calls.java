package dev.portolan.lint.rules.templatesource;

import dev.portolan.gotemplate.parse.Node;
import dev.portolan.gotemplate.parse.Node.Branch;
import dev.portolan.gotemplate.parse.Node.Command;
import dev.portolan.gotemplate.parse.Node.ListNode;
import dev.portolan.gotemplate.parse.Node.Pipe;
import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.lint.rule.Place;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds all calls of functions and methods in a template, in branches and conditions too. */
final class Calls {
    private final SourceText source;
    private final Consumer<Call> consumer;
    private boolean tested;

    private Calls(SourceText source, Consumer<Call> consumer) {
        this.source = source;
        this.consumer = consumer;
    }

    /**
     * A call, or a value that might be one.
     *
     * @param source the text that it stands in
     * @param arguments the function or method, and its arguments
     * @param input what is piped into it, or null
     * @param tested whether it stands in the condition of a branch
     */
    record Call(
            SourceText source,
            List<Node> arguments,
            @Nullable Command input,
            boolean tested) {
        /** The name of the function, or a method with the fields before it, such as {@code .Files.Get}. */
        String name() {
            Node callee = arguments.get(0);
            if (callee instanceof Node.Identifier function) {
                return function.name();
            } else if (callee instanceof Node.Field field) {
                return "." + String.join(".", field.names());
            }
            return callee instanceof Node.Variable variable ? "." + String.join(".", variable.fields()) : "";
        }

        /** The call as messages show it. */
        String expression() {
            return new Command(0, arguments).toString();
        }

        /** An argument, counted from 1, if it is a constant text; otherwise null. */
        @Nullable
        String text(int index) {
            return index < arguments.size() && arguments.get(index) instanceof Node.StringLiteral text
                    ? text.value()
                    : null;
        }

        /** Where an argument stands. */
        Place place(int index) {
            Node argument = arguments.get(index);
            return Place.of(
                    source,
                    argument.offset(),
                    argument.offset() + argument.toString().length());
        }
    }

    static void of(SourceText source, ListNode root, Consumer<Call> consumer) {
        new Calls(source, consumer).node(root);
    }

    private void node(Node node) {
        if (node instanceof ListNode list) {
            list.nodes().forEach(this::node);
        } else if (node instanceof Node.Action action) {
            pipe(action.pipe());
        } else if (node instanceof Node.TemplateCall call && call.pipe() != null) {
            pipe(call.pipe());
        } else if (node instanceof Branch branch) {
            boolean outer = tested;
            tested = branch.kind() != Node.Kind.RANGE;
            pipe(branch.pipe());
            tested = outer;
            node(branch.body());
            ListNode otherwise = branch.otherwise();
            if (otherwise != null) {
                node(otherwise);
            }
        } else if (node instanceof Pipe pipe) {
            pipe(pipe);
        } else if (node instanceof Node.Chain chain) {
            node(chain.term());
        }
    }

    private void pipe(Pipe pipe) {
        Command input = null;
        for (Command command : pipe.commands()) {
            consumer.accept(new Call(source, command.arguments(), input, tested));
            command.arguments().forEach(this::node);
            input = command;
        }
    }
}
