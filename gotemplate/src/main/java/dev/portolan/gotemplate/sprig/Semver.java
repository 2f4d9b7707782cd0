package dev.portolan.gotemplate.sprig;

import dev.portolan.gotemplate.function.Call;
import dev.portolan.gotemplate.function.FunctionSet;

/** Semantic versions. */
final class Semver {
    private Semver() {}

    static FunctionSet functions() {
        return FunctionSet.builder()
                .add(
                        "semver",
                        "(version string) *semver.Version",
                        call -> new VersionValue(SemanticVersion.parse(call.string(0)), VersionValue.Form.POINTER))
                .add("semverCompare", "(constraint string, version string) bool", Semver::compare)
                .build();
    }

    private static boolean compare(Call call) {
        call.execution().charge(call.string(0).length() + call.string(1).length());
        VersionConstraint constraint = VersionConstraint.parse(call.string(0));
        return constraint.allows(SemanticVersion.parse(call.string(1)));
    }
}
