package dev.portolan.lint.rule;

/** How sure a position is. */
public enum Precision {
    /** The characters at the place are the ones that the finding is about, or printed them. */
    EXACT,
    /** The cause is somewhere in the place. */
    WIDENED
}
