package dev.portolan.lint.rule;

/** A rule about one rendered object. Runs in each scenario. */
public non-sealed interface ManifestRule extends Rule {
    /** Looks at {@code manifest} and reports what is wrong with it. */
    void check(Manifest manifest, Reporter reporter);
}
