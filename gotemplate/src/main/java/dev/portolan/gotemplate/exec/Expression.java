package dev.portolan.gotemplate.exec;

import dev.portolan.gotemplate.parse.Node;
import dev.portolan.gotemplate.parse.Node.Chain;
import dev.portolan.gotemplate.parse.Node.Command;
import dev.portolan.gotemplate.parse.Node.Field;
import dev.portolan.gotemplate.parse.Node.Pipe;
import dev.portolan.gotemplate.parse.Node.Variable;
import dev.portolan.gotemplate.text.Span;
import java.util.List;

/** Finds expressions that failed in the text of their template, for which Go keeps one offset only. */
final class Expression {
    private Expression() {}

    /** What the field {@code index} of a chain of fields is read of. */
    static String receiver(Node whole, int index) {
        List<String> before = names(whole).subList(0, index);
        String path = String.join(".", before);
        if (whole instanceof Variable variable) {
            return before.isEmpty() ? variable.name() : variable.name() + "." + path;
        } else if (whole instanceof Chain chain) {
            String term = chain.term() instanceof Pipe
                    ? "(" + chain.term() + ")"
                    : chain.term().toString();
            return before.isEmpty() ? term : term + "." + path;
        }
        return "." + path;
    }

    private static List<String> names(Node node) {
        if (node instanceof Field field) {
            return field.names();
        } else if (node instanceof Variable variable) {
            return variable.fields();
        }
        return node instanceof Chain chain ? chain.fields() : List.of();
    }

    /** The part of {@code content} that failed. */
    static Span span(String content, Node node, Fault fault) {
        int field = failedField(node, fault);
        int start = start(node);
        if (field >= 0) {
            List<String> names = names(node);
            int from = node instanceof Field ? start : start + receiver(node, 0).length();
            if (node instanceof Chain) {
                from = node.offset();
            }
            for (String name : names.subList(0, field)) {
                from += 1 + name.length();
            }
            return bounded(content, from, from + 1 + names.get(field).length());
        }
        String text = node.toString();
        return content.startsWith(text, start)
                ? bounded(content, start, start + text.length())
                : bounded(content, start, end(content, start));
    }

    private static Span bounded(String content, int start, int end) {
        int from = Math.max(0, Math.min(start, content.length()));
        return new Span(from, Math.max(from, Math.min(end, content.length())));
    }

    /** Which of the names could not be read, or -1. */
    private static int failedField(Node node, Fault fault) {
        String receiver;
        if (fault instanceof Fault.FieldOfNil nil) {
            receiver = nil.receiver();
        } else if (fault instanceof Fault.FieldOfOther other) {
            receiver = other.receiver();
        } else {
            return -1;
        }
        for (int i = 0; i < names(node).size(); i++) {
            if (receiver(node, i).equals(receiver)) {
                return i;
            }
        }
        return -1;
    }

    /** Where an expression begins: of chains Go's offset is that of the second part. */
    private static int start(Node node) {
        if (node instanceof Field field && field.names().size() > 1) {
            return node.offset() - field.names().get(0).length() - 1;
        } else if (node instanceof Variable variable && !variable.fields().isEmpty()) {
            return node.offset() - variable.name().length();
        } else if (node instanceof Chain chain) {
            return chain.term() instanceof Pipe pipe
                    ? pipe.offset() - 1
                    : chain.term().offset();
        } else if (node instanceof Command command) {
            return start(command.arguments().get(0));
        }
        return node.offset();
    }

    /** Where an expression ends that is not written as Go prints it: before what can follow one, or with its line. */
    private static int end(String content, int start) {
        int depth = 0;
        int i = start;
        while (i < content.length() && content.charAt(i) != '\n') {
            char c = content.charAt(i);
            boolean closes = content.startsWith("}}", i) || content.startsWith(" -}}", i);
            if (closes || depth == 0 && i > start && (c == '|' || c == ')')) {
                break;
            } else if (c == '"' || c == '`') {
                int close = i + 1;
                while (close < content.length() && content.charAt(close) != c) {
                    close += c == '"' && content.charAt(close) == '\\' ? 2 : 1;
                }
                i = close;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            i++;
        }
        int end = Math.min(i, content.length());
        while (end > start + 1 && content.charAt(end - 1) <= ' ') {
            end--;
        }
        return end;
    }
}
