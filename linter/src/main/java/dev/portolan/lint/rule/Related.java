package dev.portolan.lint.rule;

/**
 * Another place that belongs to a finding.
 *
 * @param role what the place is
 * @param message what is to be seen there, such as {@code image.tag is set here}
 */
public record Related(Role role, String message, Place place) {
    /** What a related place is. */
    public enum Role {
        /** A line of rendered text. */
        RENDERED,
        /** A template that printed it, or called the one that did. */
        TEMPLATE,
        /** A line that sets a value. */
        VALUE,
        /** Another object or key that is involved. */
        OTHER
    }
}
