package dev.portolan.gotemplate.sprig;

import dev.portolan.gotemplate.function.Call;
import dev.portolan.gotemplate.function.FunctionSet.Entry;
import org.jspecify.annotations.Nullable;

/** Semantic versions. */
final class Semver {
    private Semver() {}

    static @Nullable Entry find(String name) {
        return switch (name) {
            case "semver" ->
                Entry.of(
                        name,
                        "(version string) *semver.Version",
                        call -> new VersionValue(SemanticVersion.parse(call.string(0)), VersionValue.Form.POINTER));
            case "semverCompare" -> Entry.of(name, "(constraint string, version string) bool", Semver::compare);
            default -> null;
        };
    }

    private static boolean compare(Call call) {
        call.execution().charge(call.string(0).length() + call.string(1).length());
        VersionConstraint constraint = VersionConstraint.parse(call.string(0));
        return constraint.allows(SemanticVersion.parse(call.string(1)));
    }
}
