package dev.portolan.core.chart;

import dev.portolan.gotemplate.function.FunctionException;
import dev.portolan.gotemplate.sprig.SemanticVersion;
import dev.portolan.gotemplate.sprig.VersionConstraint;

/** Semantic versions as Helm compares them. Stateless. */
public final class Versions {
    private Versions() {}

    /** Whether {@code text} is a version; {@code v1} and {@code 1.2} count as one. */
    public static boolean isVersion(String text) {
        try {
            SemanticVersion.parse(text);
            return true;
        } catch (FunctionException e) {
            return false;
        }
    }

    /** Whether {@code version} lies in {@code range}; false if either is malformed. */
    public static boolean isInRange(String range, String version) {
        try {
            return VersionConstraint.parse(range).allows(SemanticVersion.parse(version));
        } catch (FunctionException e) {
            return false;
        }
    }

    /**
     * Which version is higher: negative if {@code a} is the lower one, 0 if neither is.
     *
     * @throws IllegalArgumentException if one {@linkplain #isVersion is none}
     */
    public static int compare(String a, String b) {
        try {
            return SemanticVersion.parse(a).compareTo(SemanticVersion.parse(b));
        } catch (FunctionException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
