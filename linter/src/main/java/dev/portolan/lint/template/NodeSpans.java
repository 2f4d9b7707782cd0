package dev.portolan.lint.template;

import dev.portolan.gotemplate.parse.Node;
import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.gotemplate.text.Span;
import dev.portolan.lint.rule.Place;
import java.util.List;
import java.util.regex.Pattern;

/** Where nodes begin and end in their source; the parser itself keeps only the offsets that Go reports. */
public final class NodeSpans {
    private static final String LEFT = "{{";
    private static final String RIGHT = "}}";
    private static final Pattern BEGINNING = Pattern.compile("\\{\\{(?:- )?\\s*(?:define|block)\\b");

    private NodeSpans() {}

    /** The place of {@code node}, which was parsed from {@code text}. */
    public static Place place(SourceText text, Node node) {
        return place(text, of(text, node));
    }

    /** The place of a stretch of {@code text}. */
    public static Place place(SourceText text, Span span) {
        return Place.of(text, span.start(), span.end());
    }

    /** Where {@code node} stands: an action with its delimiters, a branch by the action that begins it. */
    public static Span of(SourceText text, Node node) {
        if (node instanceof Node.ListNode list) {
            return list.nodes().isEmpty()
                    ? Span.at(list.offset())
                    : of(text, list.nodes().get(0))
                            .to(of(text, list.nodes().get(list.nodes().size() - 1)));
        } else if (node instanceof Node.Text part) {
            return Span.at(part.offset()).to(Span.at(part.offset() + part.text().length()));
        } else if (node instanceof Node.Action
                || node instanceof Node.Branch
                || node instanceof Node.TemplateCall
                || node instanceof Node.Break
                || node instanceof Node.Continue) {
            return action(text, node);
        }
        int start = start(text, node);
        return new Span(start, Math.max(start, end(text, node)));
    }

    /** The action that begins the definition of {@code root}; between the two there may be comments. */
    static Span definition(SourceText text, Node.ListNode root) {
        String content = text.content();
        int end = root.offset();
        while (true) {
            int right = content.lastIndexOf(RIGHT, end - RIGHT.length());
            int left = content.lastIndexOf(LEFT, right);
            if (right < 0 || left < 0) {
                return Span.at(root.offset());
            } else if (BEGINNING.matcher(content).region(left, right).lookingAt()) {
                return new Span(left, right + RIGHT.length());
            }
            end = left;
        }
    }

    /** An action is never inside another one, and after its pipeline only blanks may come. */
    private static Span action(SourceText text, Node node) {
        String content = text.content();
        int left = content.lastIndexOf(LEFT, node.offset());
        List<Node> parts = TemplateNode.children(node);
        int last = parts.isEmpty() || !(parts.get(0) instanceof Node.Pipe pipe) ? node.offset() : end(text, pipe);
        int right = content.indexOf(RIGHT, last);
        return new Span(Math.max(0, left), right < 0 ? content.length() : right + RIGHT.length());
    }

    private static int start(SourceText text, Node node) {
        // Of a chain of fields the parser keeps where the second one begins.
        if (node instanceof Node.Field field) {
            return field.names().size() == 1
                    ? field.offset()
                    : field.offset() - 1 - field.names().get(0).length();
        } else if (node instanceof Node.Variable variable) {
            return variable.fields().isEmpty()
                    ? variable.offset()
                    : variable.offset() - variable.name().length();
        } else if (node instanceof Node.Chain chain) {
            return argumentStart(text, chain.term());
        } else if (node instanceof Node.Command command) {
            return argumentStart(text, command.arguments().get(0));
        }
        return node.offset();
    }

    private static int end(SourceText text, Node node) {
        if (node instanceof Node.Field || node instanceof Node.Variable) {
            return start(text, node) + node.toString().length();
        } else if (node instanceof Node.Chain chain) {
            int length =
                    chain.fields().stream().mapToInt(name -> name.length() + 1).sum();
            return chain.offset() + length;
        } else if (node instanceof Node.Command command) {
            List<Node> arguments = command.arguments();
            return argumentEnd(text, arguments.get(arguments.size() - 1));
        } else if (node instanceof Node.Pipe pipe) {
            return end(text, pipe.commands().get(pipe.commands().size() - 1));
        }
        return node.offset() + node.toString().length();
    }

    /** A pipeline that is an argument stands in parentheses. */
    private static int argumentStart(SourceText text, Node argument) {
        int start = start(text, argument);
        return argument instanceof Node.Pipe ? Math.max(0, text.content().lastIndexOf('(', start)) : start;
    }

    private static int argumentEnd(SourceText text, Node argument) {
        int end = end(text, argument);
        int close = argument instanceof Node.Pipe ? text.content().indexOf(')', end) : -1;
        return close < 0 ? end : close + 1;
    }
}
