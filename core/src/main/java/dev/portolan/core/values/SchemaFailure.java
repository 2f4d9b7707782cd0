package dev.portolan.core.values;

import dev.portolan.gotemplate.format.GoQuote;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in the values that does not fit, with what led to it: a tree, as the validator that Helm uses reports it.
 *
 * @param kind how the tree is shown
 * @param path where in the values, as that validator shows it
 * @param text what is wrong there
 * @param causes why
 * @param subject what did not fit what
 * @see <a href="https://github.com/santhosh-tekuri/jsonschema/blob/v6.0.2/output.go">that validator's output</a>
 */
record SchemaFailure(Kind kind, List<String> path, String text, List<SchemaFailure> causes, Subject subject) {
    enum Kind {
        /** Says what is wrong. */
        PLAIN,
        /** Holds several failures of one schema. */
        GROUP,
        /** Leads through a reference; not shown if it has one cause. */
        REFERENCE
    }

    /**
     * What did not fit what.
     *
     * @param place where in the values
     * @param value what stands there
     * @param schema the schema: a mapping, or false
     * @param keyword the keyword of the schema that was not met; empty if it is the schema as a whole
     * @param names the members that it is about, such as those that are missing
     */
    record Subject(List<String> place, @Nullable Object value, Object schema, String keyword, List<String> names) {}

    /** The failures themselves: those of a group, or this one. */
    List<SchemaFailure> ungrouped() {
        return kind == Kind.GROUP ? causes : List.of(this);
    }

    /** Writes this and its causes, one to a line. */
    void write(StringBuilder out, int indent) {
        int below = indent;
        if (kind != Kind.REFERENCE || causes.size() != 1) {
            out.append(out.length() == 0 ? "" : "\n")
                    .append("  ".repeat(indent))
                    .append("- at ");
            out.append(quote(pointer(path))).append(": ").append(text);
            below++;
        }
        for (SchemaFailure cause : causes) {
            cause.write(out, below);
        }
    }

    private static String pointer(List<String> path) {
        StringBuilder pointer = new StringBuilder();
        for (String name : path) {
            pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    /** The text in single quotes, escaped as Go does. */
    static String quote(String text) {
        String quoted = GoQuote.quote(text);
        String inner = quoted.substring(1, quoted.length() - 1);
        return "'" + inner.replace("\\\"", "\"").replace("'", "\\'") + "'";
    }
}
