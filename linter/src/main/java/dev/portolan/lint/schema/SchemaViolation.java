package dev.portolan.lint.schema;

import dev.portolan.lint.rule.Node;

/**
 * A place where an object does not have the form that its schema demands.
 *
 * @param kind what sort of fault it is
 * @param node the offending field; absent for a required field that is missing
 * @param message what was expected and what was found
 * @param hint what to do, or empty
 */
public record SchemaViolation(Kind kind, Node node, String message, String hint) {
    /** What sort of fault a violation is. */
    public enum Kind {
        /** A field that the schema does not know. */
        UNKNOWN_FIELD,
        /** A required field that is missing or null. */
        MISSING_FIELD,
        /** A value of another type. */
        WRONG_TYPE,
        /** A value of the right type that is not allowed: another word, a number out of range, a malformed text. */
        WRONG_VALUE
    }
}
