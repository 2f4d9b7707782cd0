package dev.portolan.gotemplate.sprig;

import dev.portolan.gotemplate.function.Call;
import dev.portolan.gotemplate.function.FunctionException;
import dev.portolan.gotemplate.function.TemplateFunction;
import dev.portolan.gotemplate.value.GoInt;
import dev.portolan.gotemplate.value.GoStruct;
import dev.portolan.gotemplate.value.Kind;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;
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
    public String display() {
        return version.toString();
    }

    @Override
    public Object json() {
        return version.toString();
    }

    @Override
    public Map<String, TemplateFunction> methods() {
        Map<String, TemplateFunction> methods = new HashMap<>();
        methods.put("Major", call -> GoInt.of(Kind.UINT64, version.major()));
        methods.put("Minor", call -> GoInt.of(Kind.UINT64, version.minor()));
        methods.put("Patch", call -> GoInt.of(Kind.UINT64, version.patch()));
        methods.put("Prerelease", call -> version.prerelease());
        methods.put("Metadata", call -> version.metadata());
        methods.put("String", call -> version.toString());
        methods.put("IncMajor", call -> value(version.next(version.major() + 1, 0, 0)));
        methods.put("IncMinor", call -> value(version.next(version.major(), version.minor() + 1, 0)));
        methods.put("IncPatch", call -> value(incrementPatch()));
        methods.put("SetPrerelease", call -> set(call, "invalid prerelease string", version::withPrerelease));
        methods.put("SetMetadata", call -> set(call, "invalid metadata string", version::withMetadata));
        if (form == Form.POINTER) {
            methods.put("Original", call -> version.original());
            methods.put("Compare", call -> GoInt.of(version.compareTo(other(call))));
            methods.put("Equal", comparison(order -> order == 0));
            methods.put("LessThan", comparison(order -> order < 0));
            methods.put("LessThanEqual", comparison(order -> order <= 0));
            methods.put("GreaterThan", comparison(order -> order > 0));
            methods.put("GreaterThanEqual", comparison(order -> order >= 0));
        }
        return methods;
    }

    private static VersionValue value(SemanticVersion version) {
        return new VersionValue(version, Form.VALUE);
    }

    /** A prerelease comes before its version, which is therefore the next one. */
    private SemanticVersion incrementPatch() {
        long patch = version.prerelease().isEmpty() ? version.patch() + 1 : version.patch();
        return version.next(version.major(), version.minor(), patch);
    }

    private TemplateFunction comparison(IntPredicate holds) {
        return call -> holds.test(version.compareTo(other(call)));
    }

    private static SemanticVersion other(Call call) {
        Object other = argument(call);
        if (other instanceof VersionValue value && value.form == Form.POINTER) {
            return value.version;
        }
        throw new FunctionException("wrong type for value; expected *semver.Version; got " + Kind.typeName(other));
    }

    private static VersionValue set(Call call, String refusal, Function<String, SemanticVersion> change) {
        if (!(argument(call) instanceof String text)) {
            throw new FunctionException("expected string; found " + Kind.typeName(call.get(0)));
        }
        if (!text.isEmpty() && !PARTS.matcher(text).matches()) {
            throw new FunctionException(refusal);
        }
        SemanticVersion changed = change.apply(text);
        SemanticVersion.checkPrerelease(changed.prerelease());
        return value(changed);
    }

    private static @Nullable Object argument(Call call) {
        if (call.count() != 1) {
            throw new FunctionException("wrong number of args: want 1 got " + call.count());
        }
        return call.get(0);
    }
}
