package dev.portolan.lint.rules.deprecation;

import dev.portolan.lint.rule.Rule;
import java.util.List;

/** The rules of this family. */
public final class DeprecationRules {
    /** One line each, in the order of the alphabet. */
    public static final List<Rule> ALL = List.of(
            new ApiNotAvailableYet(),
            new DeprecatedApiInUnreachedBranch(),
            new DeprecatedApiVersion(),
            new DeprecatedField(),
            new Helm2Leftover(),
            new OptionalApiUnguarded(),
            new RemovedApiVersion());

    private DeprecationRules() {}
}
