package dev.portolan.gotemplate.sprig;

import dev.portolan.gotemplate.function.Call;
import dev.portolan.gotemplate.function.FunctionException;
import dev.portolan.gotemplate.function.FunctionSet;
import dev.portolan.gotemplate.value.GoInt;
import dev.portolan.gotemplate.value.GoStruct;
import dev.portolan.gotemplate.value.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A semantic version as templates see it: {@code (semver "1.2.3").Minor}. */
record VersionValue(SemanticVersion version, Form form) implements GoStruct {
    private static final Pattern PARTS = Pattern.compile("[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*");

    /** What Go holds; fewer methods are to be had from a value than from a pointer. */
    enum Form {
        POINTER,
        VALUE
    }

    @Override
    public String typeName() {
        return form == Form.POINTER ? "*semver.Version" : "semver.Version";
    }

    @Override
    public Kind kind() {
        return form == Form.POINTER ? Kind.PTR : Kind.STRUCT;
    }

    @Override
    public Map<String, @Nullable Object> fields() {
        return Map.of();
    }

    @Override
    public Map<String, @Nullable Object> printedFields() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("major", GoInt.of(Kind.UINT64, version.major()));
        fields.put("minor", GoInt.of(Kind.UINT64, version.minor()));
        fields.put("patch", GoInt.of(Kind.UINT64, version.patch()));
        fields.put("pre", version.prerelease());
        fields.put("metadata", version.metadata());
        fields.put("original", version.original());
        return fields;
    }

    @Override
    public String display() {
        return version.toString();
    }

    @Override
    public Object json() {
        return version.toString();
    }

    @Override
    public FunctionSet methods() {
        FunctionSet.Builder methods = FunctionSet.builder()
                .add("Major", "() uint64", call -> GoInt.of(Kind.UINT64, version.major()))
                .add("Minor", "() uint64", call -> GoInt.of(Kind.UINT64, version.minor()))
                .add("Patch", "() uint64", call -> GoInt.of(Kind.UINT64, version.patch()))
                .add("Prerelease", "() string", call -> version.prerelease())
                .add("Metadata", "() string", call -> version.metadata())
                .add("String", "() string", call -> version.toString())
                .add("IncMajor", "() semver.Version", call -> value(version.next(version.major() + 1, 0, 0)))
                .add(
                        "IncMinor",
                        "() semver.Version",
                        call -> value(version.next(version.major(), version.minor() + 1, 0)))
                .add("IncPatch", "() semver.Version", call -> value(incrementPatch()))
                .add(
                        "SetPrerelease",
                        "(prerelease string) semver.Version",
                        call -> set(call, "invalid prerelease string", version::withPrerelease))
                .add(
                        "SetMetadata",
                        "(metadata string) semver.Version",
                        call -> set(call, "invalid metadata string", version::withMetadata));
        if (form == Form.POINTER) {
            String comparison = "(other *semver.Version) bool";
            methods.add("Original", "() string", call -> version.original())
                    .add("Compare", "(other *semver.Version) int", call -> GoInt.of(compareTo(call)))
                    .add("Equal", comparison, call -> compareTo(call) == 0)
                    .add("LessThan", comparison, call -> compareTo(call) < 0)
                    .add("LessThanEqual", comparison, call -> compareTo(call) <= 0)
                    .add("GreaterThan", comparison, call -> compareTo(call) > 0)
                    .add("GreaterThanEqual", comparison, call -> compareTo(call) >= 0);
        }
        return methods.build();
    }

    private static VersionValue value(SemanticVersion version) {
        return new VersionValue(version, Form.VALUE);
    }

    /** A prerelease comes before its version, which is therefore the next one. */
    private SemanticVersion incrementPatch() {
        long patch = version.prerelease().isEmpty() ? version.patch() + 1 : version.patch();
        return version.next(version.major(), version.minor(), patch);
    }

    private int compareTo(Call call) {
        if (call.get(0) instanceof VersionValue other) {
            return version.compareTo(other.version);
        }
        throw GoPanic.nilPointer();
    }

    private static VersionValue set(Call call, String refusal, Function<String, SemanticVersion> change) {
        String text = call.string(0);
        if (!text.isEmpty() && !PARTS.matcher(text).matches()) {
            throw new FunctionException(refusal);
        }
        SemanticVersion changed = change.apply(text);
        SemanticVersion.checkPrerelease(changed.prerelease());
        return value(changed);
    }
}
