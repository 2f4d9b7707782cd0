package dev.portolan.core.author;

import java.util.ArrayList;
import java.util.List;

/**
 * What a template computes: a {@link Value}, a built-in object, or a function of these. Expressions know what they read,
 * so that a value nobody reads is found, and they are written by {@link TemplateWriter}, which knows where the root
 * object is {@code .} and where it is {@code $}. Immutable but for values, whose constraints may still be added.
 */
public sealed interface Expression permits Value, Term {
    /** The release's name. */
    Expression RELEASE_NAME = builtIn("Release.Name");

    /** The namespace that the release goes to. */
    Expression RELEASE_NAMESPACE = builtIn("Release.Namespace");

    /** What the innermost {@code with} or {@code range} is about. */
    static Expression dot() {
        return Term.DOT;
    }

    /** A built-in object such as {@code Release.Name}. */
    static Expression builtIn(String path) {
        return new Term.BuiltIn(path);
    }

    /** A text, whole number or boolean. */
    static Expression literal(Object value) {
        return new Term.Literal(value);
    }

    /** The text that {@code helper} makes. */
    static Expression include(Helper helper) {
        return new Term.Include(helper);
    }

    /**
     * The result of a function, {@code function argument …}.
     *
     * @param arguments expressions, texts, whole numbers or booleans
     */
    static Expression call(String function, Object... arguments) {
        return new Term.Call(function, terms(arguments));
    }

    /** Whether {@code condition} is empty, zero or false. */
    static Expression not(Expression condition) {
        return call("not", condition);
    }

    /** The first of {@code conditions} that is empty, or the last. */
    static Expression and(Expression... conditions) {
        return call("and", (Object[]) conditions);
    }

    /** The first of {@code conditions} that is not empty, or the last. */
    static Expression or(Expression... conditions) {
        return call("or", (Object[]) conditions);
    }

    /** The result handed on to a function, {@code this | function argument …}. */
    default Expression pipe(String function, Object... arguments) {
        return new Term.Pipe(this, new Term.Call(function, terms(arguments)));
    }

    /** In double quotes, as every text must be that YAML could take for something else. */
    default Expression quoted() {
        return pipe("quote");
    }

    /** As YAML text. */
    default Expression toYaml() {
        return call("toYaml", this);
    }

    /** Whether this equals {@code text}. */
    default Expression is(String text) {
        return call("eq", this, text);
    }

    /** This, or an error with {@code message} where it is empty. */
    default Expression required(String message) {
        return call("required", message, this);
    }

    /** The member {@code name} of this. */
    default Expression field(String name) {
        return new Term.Field(this, name);
    }

    private static List<Expression> terms(Object... arguments) {
        List<Expression> terms = new ArrayList<>();
        for (Object argument : arguments) {
            terms.add(argument instanceof Expression expression ? expression : new Term.Literal(argument));
        }
        return terms;
    }
}
