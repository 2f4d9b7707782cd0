package dev.portolan.core.author;

/**
 * Several lines of YAML that an expression makes, put where a mapping or sequence is expected: {@code toYaml} of a value,
 * or a helper that prints labels. Immutable.
 *
 * @param expression what makes the lines
 */
public record Insertion(Expression expression) implements Node {
    /** The lines of {@code value} as YAML. */
    public static Insertion yaml(Expression value) {
        return new Insertion(value.toYaml());
    }

    /** The lines that {@code helper} prints. */
    public static Insertion of(Helper helper) {
        return new Insertion(Expression.include(helper));
    }
}
