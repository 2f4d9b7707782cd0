package dev.portolan.core.author;

import java.util.LinkedHashSet;
import java.util.Set;

/** Prints expressions and remembers which values and helpers they read. For one thread. */
final class ExpressionPrinter {
    /** How the root object is written. */
    enum Scope {
        /** As the dot: outside {@code with} and {@code range}. */
        ROOT("."),
        /** As the dollar sign. */
        NESTED("$.");

        private final String prefix;

        Scope(String prefix) {
            this.prefix = prefix;
        }
    }

    private final Set<Value> values = new LinkedHashSet<>();
    private final Set<Helper> helpers = new LinkedHashSet<>();

    /** The values printed so far. */
    Set<Value> values() {
        return values;
    }

    /** The helpers included so far. */
    Set<Helper> helpers() {
        return helpers;
    }

    /** The text of {@code expression}, as it stands between the braces of an action. */
    String print(Expression expression, Scope scope) {
        if (expression instanceof Value value) {
            values.add(value);
            return value.path().print(scope.prefix);
        }
        return print((Term) expression, scope);
    }

    private String print(Term term, Scope scope) {
        if (term instanceof Term.BuiltIn builtIn) {
            return builtIn.path().isEmpty() ? root(scope) : scope.prefix + builtIn.path();
        } else if (term instanceof Term.Variable variable) {
            return variable.name();
        } else if (term instanceof Term.Field field) {
            String of = operand(field.of(), scope);
            return (of.equals(".") ? "" : of) + "." + field.name();
        } else if (term instanceof Term.Literal literal) {
            return literal.value() instanceof String text
                    ? quoted(text)
                    : literal.value().toString();
        } else if (term instanceof Term.Include include) {
            helpers.add(include.helper());
            return "include " + quoted(include.helper().name()) + " " + root(scope);
        } else if (term instanceof Term.Pipe pipe) {
            return print(pipe.head(), scope) + " | " + print(pipe.stage(), scope);
        }
        Term.Call call = (Term.Call) term;
        StringBuilder text = new StringBuilder(call.function());
        for (Expression argument : call.arguments()) {
            text.append(' ').append(operand(argument, scope));
        }
        return text.toString();
    }

    private String operand(Expression expression, Scope scope) {
        String text = print(expression, scope);
        boolean compound = expression instanceof Term.Call
                || expression instanceof Term.Pipe
                || expression instanceof Term.Include
                || text.startsWith("index ");
        return compound ? "(" + text + ")" : text;
    }

    private static String root(Scope scope) {
        return scope == Scope.ROOT ? "." : "$";
    }

    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
