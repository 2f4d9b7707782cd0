package dev.portolan.lint.rule;

/** A rule about all that one scenario renders, for what spans several objects. Runs once per scenario. */
public non-sealed interface ReleaseRule extends Rule {
    /** Looks at {@code release} and reports what is wrong with it. */
    void check(Release release, Reporter reporter);
}
