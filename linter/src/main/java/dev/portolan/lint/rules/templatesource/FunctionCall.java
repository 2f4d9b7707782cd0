package dev.portolan.lint.rules.templatesource;

import dev.portolan.gotemplate.parse.Node;
import dev.portolan.lint.rule.Place;
import dev.portolan.lint.rule.TemplateFile;
import dev.portolan.lint.template.NodeSpans;
import dev.portolan.lint.template.TemplateNode;
import dev.portolan.lint.template.Templates;
import java.util.ArrayList;
import java.util.List;

/**
 * A call of a function with all its arguments, what is piped into it as the last.
 *
 * @param file the file that it stands in
 * @param command the call
 * @param function the function's name
 * @param arguments the arguments; that which is piped in is the command before
 */
record FunctionCall(TemplateFile file, Node.Command command, String function, List<Node> arguments) {
    FunctionCall {
        arguments = List.copyOf(arguments);
    }

    /** All calls of functions in a file, in the order of the source. */
    static List<FunctionCall> in(TemplateFile file) {
        List<FunctionCall> calls = new ArrayList<>();
        Templates.of(file.chart()).find(file).ifPresent(parsed -> {
            for (TemplateNode node : parsed.walk()) {
                if (node.node() instanceof Node.Pipe pipe) {
                    add(file, pipe, calls);
                }
            }
        });
        return calls;
    }

    private static void add(TemplateFile file, Node.Pipe pipe, List<FunctionCall> calls) {
        Node.Command piped = null;
        for (Node.Command command : pipe.commands()) {
            if (command.arguments().get(0) instanceof Node.Identifier function) {
                List<Node> arguments = new ArrayList<>(
                        command.arguments().subList(1, command.arguments().size()));
                if (piped != null) {
                    arguments.add(plain(piped));
                }
                calls.add(new FunctionCall(file, command, function.name(), arguments));
            }
            piped = command;
        }
    }

    /** A command that is nothing but a value is that value. */
    private static Node plain(Node.Command command) {
        Node first = command.arguments().get(0);
        return command.arguments().size() == 1 && !(first instanceof Node.Identifier) ? first : command;
    }

    /** Where it stands, without what is piped in. */
    Place place() {
        return NodeSpans.place(file.text(), command);
    }

    /** An argument as it is written. */
    String text(Node argument) {
        return file.text().text(NodeSpans.of(file.text(), argument));
    }
}
