package dev.portolan.gotemplate.parse;

import dev.portolan.gotemplate.format.GoQuote;
import dev.portolan.gotemplate.text.SourceText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a parsed template. Immutable. {@link Object#toString} prints it as Go does in messages.
 *
 * <p>{@link #kind} is there for fast dispatch; the tree holds no state of a run.
 */
public sealed interface Node {
    /** The types of nodes. */
    enum Kind {
        LIST,
        TEXT,
        ACTION,
        IF,
        WITH,
        RANGE,
        TEMPLATE,
        BREAK,
        CONTINUE,
        PIPE,
        COMMAND,
        IDENTIFIER,
        FIELD,
        VARIABLE,
        CHAIN,
        DOT,
        NIL,
        BOOL,
        NUMBER,
        STRING
    }

    /** Which type of node this is. */
    Kind kind();

    /** Where it stands, as a UTF-16 offset in its template's source; for chains of fields Go takes the second field. */
    int offset();

    /** A sequence of nodes. */
    record ListNode(int offset, List<Node> nodes) implements Node {
        public ListNode {
            nodes = List.copyOf(nodes);
        }

        @Override
        public Kind kind() {
            return Kind.LIST;
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder();
            nodes.forEach(text::append);
            return text.toString();
        }
    }

    /** Text that is written as it is. */
    record Text(int offset, String text) implements Node {
        @Override
        public Kind kind() {
            return Kind.TEXT;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** {@code {{pipeline}}}. */
    record Action(int offset, Pipe pipe) implements Node {
        @Override
        public Kind kind() {
            return Kind.ACTION;
        }

        @Override
        public String toString() {
            return "{{" + pipe + "}}";
        }
    }

    /**
     * {@code {{if}}}, {@code {{with}}} or {@code {{range}}}.
     *
     * @param kind which of the three
     */
    record Branch(
            Kind kind,
            int offset,
            Pipe pipe,
            ListNode body,
            @Nullable ListNode otherwise) implements Node {
        @Override
        public String toString() {
            String name = kind == Kind.IF ? "if" : kind == Kind.WITH ? "with" : "range";
            String rest = otherwise == null ? "" : "{{else}}" + otherwise;
            return "{{" + name + " " + pipe + "}}" + body + rest + "{{end}}";
        }
    }

    /** {@code {{template "name" pipeline}}}. */
    record TemplateCall(int offset, String name, @Nullable Pipe pipe) implements Node {
        @Override
        public Kind kind() {
            return Kind.TEMPLATE;
        }

        @Override
        public String toString() {
            return "{{template " + GoQuote.quote(name) + (pipe == null ? "" : " " + pipe) + "}}";
        }
    }

    /** {@code {{break}}}. */
    record Break(int offset) implements Node {
        @Override
        public Kind kind() {
            return Kind.BREAK;
        }

        @Override
        public String toString() {
            return "{{break}}";
        }
    }

    /** {@code {{continue}}}. */
    record Continue(int offset) implements Node {
        @Override
        public Kind kind() {
            return Kind.CONTINUE;
        }

        @Override
        public String toString() {
            return "{{continue}}";
        }
    }

    /** Commands whose results feed the next one's last argument, and the variables that take the result. */
    record Pipe(int offset, List<Variable> declarations, boolean assigns, List<Command> commands) implements Node {
        public Pipe {
            declarations = List.copyOf(declarations);
            commands = List.copyOf(commands);
        }

        @Override
        public Kind kind() {
            return Kind.PIPE;
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < declarations.size(); i++) {
                text.append(i == 0 ? "" : ", ").append(declarations.get(i));
            }
            text.append(declarations.isEmpty() ? "" : assigns ? " = " : " := ");
            for (int i = 0; i < commands.size(); i++) {
                text.append(i == 0 ? "" : " | ").append(commands.get(i));
            }
            return text.toString();
        }
    }

    /** A function, field or value with its arguments. */
    record Command(int offset, List<Node> arguments) implements Node {
        public Command {
            arguments = List.copyOf(arguments);
        }

        @Override
        public Kind kind() {
            return Kind.COMMAND;
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder();
            for (Node argument : arguments) {
                text.append(text.length() == 0 ? "" : " ");
                text.append(argument instanceof Pipe ? "(" + argument + ")" : argument);
            }
            return text.toString();
        }
    }

    /**
     * A function's name.
     *
     * @param function the function's number among those that the parser was given
     */
    record Identifier(int offset, String name, int function) implements Node {
        @Override
        public Kind kind() {
            return Kind.IDENTIFIER;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** {@code .Field.Field}; the names have no dots. */
    record Field(int offset, List<String> names) implements Node {
        public Field {
            names = List.copyOf(names);
        }

        @Override
        public Kind kind() {
            return Kind.FIELD;
        }

        @Override
        public String toString() {
            return "." + String.join(".", names);
        }
    }

    /**
     * {@code $variable.Field.Field}.
     *
     * @param name the variable with its dollar
     * @param fields the fields after it
     */
    record Variable(int offset, String name, List<String> fields) implements Node {
        public Variable {
            fields = List.copyOf(fields);
        }

        @Override
        public Kind kind() {
            return Kind.VARIABLE;
        }

        @Override
        public String toString() {
            return fields.isEmpty() ? name : name + "." + String.join(".", fields);
        }
    }

    /** {@code (pipeline).Field.Field}. */
    record Chain(int offset, Node term, List<String> fields) implements Node {
        public Chain {
            fields = List.copyOf(fields);
        }

        @Override
        public Kind kind() {
            return Kind.CHAIN;
        }

        @Override
        public String toString() {
            return (term instanceof Pipe ? "(" + term + ")" : term.toString()) + "." + String.join(".", fields);
        }
    }

    /** The dot alone. */
    record Dot(int offset) implements Node {
        @Override
        public Kind kind() {
            return Kind.DOT;
        }

        @Override
        public String toString() {
            return ".";
        }
    }

    /** {@code nil}. */
    record Nil(int offset) implements Node {
        @Override
        public Kind kind() {
            return Kind.NIL;
        }

        @Override
        public String toString() {
            return "nil";
        }
    }

    /** {@code true} or {@code false}. */
    record Bool(int offset, boolean value) implements Node {
        @Override
        public Kind kind() {
            return Kind.BOOL;
        }

        @Override
        public String toString() {
            return value ? "true" : "false";
        }
    }

    /** A number, in all the types that it fits. */
    record NumberConstant(int offset, NumberLiteral value) implements Node {
        @Override
        public Kind kind() {
            return Kind.NUMBER;
        }

        @Override
        public String toString() {
            return value.text();
        }
    }

    /**
     * A string.
     *
     * @param quoted as it is written
     * @param value what it says
     */
    record StringLiteral(int offset, String quoted, String value) implements Node {
        @Override
        public Kind kind() {
            return Kind.STRING;
        }

        @Override
        public String toString() {
            return quoted;
        }
    }

    /** Whether a template of these nodes writes nothing but white space. */
    static boolean isEmpty(Node node) {
        if (node instanceof ListNode list) {
            return list.nodes().stream().allMatch(Node::isEmpty);
        }
        return node instanceof Text text && isBlank(text.text());
    }

    private static boolean isBlank(String text) {
        return text.codePoints().allMatch(c -> Character.isWhitespace(c) || c == 0x85 || c == 0xA0);
    }

    /**
     * A named template.
     *
     * @param name the name that other templates call it by
     * @param source the text that it was read from
     * @param root what it does
     */
    record Template(String name, SourceText source, ListNode root) {}
}
