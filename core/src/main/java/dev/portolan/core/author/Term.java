package dev.portolan.core.author;

import java.util.List;

/** The forms of an expression other than a value. */
sealed interface Term extends Expression {
    /** The root object, which templates hand to helpers. */
    Term ROOT = new BuiltIn("");

    /** What the innermost {@code with} or {@code range} is about. */
    Term DOT = new Variable(".");

    /** A member of the root object; the empty path is the root itself. */
    record BuiltIn(String path) implements Term {}

    /** A variable with its dollar sign, or the dot. */
    record Variable(String name) implements Term {}

    /** A member of another expression. */
    record Field(Expression of, String name) implements Term {}

    /** A text, whole number or boolean. */
    record Literal(Object value) implements Term {
        public Literal {
            if (!(value instanceof String || value instanceof Number || value instanceof Boolean)) {
                throw new IllegalArgumentException("not a template literal: " + value.getClass());
            }
        }
    }

    /** The text of a helper. */
    record Include(Helper helper) implements Term {}

    /** {@code function argument …}. */
    record Call(String function, List<Expression> arguments) implements Term {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** {@code head | function argument …}. */
    record Pipe(Expression head, Call stage) implements Term {}
}
