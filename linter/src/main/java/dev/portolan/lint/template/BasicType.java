package dev.portolan.lint.template;

import dev.portolan.lint.rule.Node;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The types that templates tell apart when they compare or print. */
public enum BasicType {
    NIL("nil"),
    BOOL("a boolean"),
    /** A number that is written in a template, or made by a function for whole numbers. */
    INT("a whole number"),
    /** A number that is read from a file of values, whole or not. */
    FLOAT("a floating-point number"),
    STRING("a string"),
    LIST("a list"),
    MAP("a map");

    /** The types of the results of functions. */
    private static final Map<BasicType, Set<String>> RESULTS = Map.of(
            INT,
            Set.of(
                    "add",
                    "add1",
                    "sub",
                    "mul",
                    "div",
                    "mod",
                    "max",
                    "min",
                    "len",
                    "int",
                    "int64",
                    "atoi",
                    "toDecimal",
                    "biggest",
                    "randInt"),
            FLOAT,
            Set.of("float64", "floor", "ceil", "round", "addf", "add1f", "subf", "mulf", "divf", "maxf", "minf"),
            BOOL,
            Set.of(
                    "eq",
                    "ne",
                    "lt",
                    "le",
                    "gt",
                    "ge",
                    "not",
                    "empty",
                    "hasKey",
                    "has",
                    "mustHas",
                    "contains",
                    "hasPrefix",
                    "hasSuffix",
                    "semverCompare",
                    "kindIs",
                    "typeIs",
                    "typeIsLike",
                    "deepEqual",
                    "regexMatch",
                    "mustRegexMatch",
                    "any",
                    "all",
                    "isAbs"),
            STRING,
            Set.of(
                    "quote",
                    "squote",
                    "toString",
                    "toYaml",
                    "toJson",
                    "toPrettyJson",
                    "tpl",
                    "include",
                    "trunc",
                    "trim",
                    "trimSuffix",
                    "trimPrefix",
                    "trimAll",
                    "lower",
                    "upper",
                    "title",
                    "untitle",
                    "replace",
                    "nindent",
                    "indent",
                    "repeat",
                    "substr",
                    "b64enc",
                    "b64dec",
                    "b32enc",
                    "b32dec",
                    "join",
                    "sha256sum",
                    "sha1sum",
                    "sha512sum",
                    "adler32sum",
                    "randAlphaNum",
                    "randAlpha",
                    "randNumeric",
                    "randAscii",
                    "uuidv4",
                    "htpasswd",
                    "bcrypt",
                    "kindOf",
                    "typeOf",
                    "camelcase",
                    "snakecase",
                    "kebabcase",
                    "regexReplaceAll",
                    "regexFind",
                    "regexReplaceAllLiteral",
                    "date",
                    "unixEpoch",
                    "print",
                    "printf",
                    "println",
                    "nospace",
                    "cat",
                    "urlquery",
                    "html",
                    "base",
                    "dir",
                    "ext",
                    "clean"));

    private final String text;

    BasicType(String text) {
        this.text = text;
    }

    /** The type in words, with an article. */
    @Override
    public String toString() {
        return text;
    }

    /**
     * The types that an expression has as long as values keep the types of their defaults; empty if nothing is known.
     */
    public static Set<BasicType> of(Flow flow, Defaults defaults) {
        Set<BasicType> types = EnumSet.noneOf(BasicType.class);
        for (Value value : flow.values()) {
            Set<BasicType> more = of(value, defaults);
            if (more.isEmpty()) {
                return Set.of();
            }
            types.addAll(more);
        }
        return types;
    }

    private static Set<BasicType> of(Value value, Defaults defaults) {
        if (value instanceof Value.Constant constant) {
            return Set.of(of(constant.value()));
        } else if (value instanceof Value.Data data) {
            return of(data, defaults);
        } else if (value instanceof Value.Computed computed) {
            return ofResult(computed.function()).map(Set::of).orElse(Set.of());
        } else if (value instanceof Value.Text || value instanceof Value.Printed) {
            return Set.of(STRING);
        } else if (value instanceof Value.Mapping || value instanceof Value.Merged || value instanceof Value.Context) {
            return Set.of(MAP);
        }
        return value instanceof Value.Sequence ? Set.of(LIST) : Set.of();
    }

    private static BasicType of(@Nullable Object constant) {
        if (constant == null) {
            return NIL;
        } else if (constant instanceof String) {
            return STRING;
        } else if (constant instanceof Boolean) {
            return BOOL;
        }
        return constant instanceof Long ? INT : FLOAT;
    }

    private static Set<BasicType> of(Value.Data data, Defaults defaults) {
        DataPath path = data.path();
        if (path.isBuiltin("Release", "IsUpgrade") || path.isBuiltin("Release", "IsInstall")) {
            return Set.of(BOOL);
        } else if (path.isBuiltin("Release", "Revision")) {
            return Set.of(INT);
        } else if (path.isBuiltin("Release") || path.isBuiltin("Chart", "Name") || path.isBuiltin("Chart", "Version")) {
            return Set.of(STRING);
        }
        List<Set<BasicType>> types = new ArrayList<>();
        for (Node node : defaults.find(path)) {
            // What is empty and only used if it is not has another value then, of a type that nobody knows.
            boolean replaced = data.present() && (node.isEmpty() || node.isFalse() || node.is("0"));
            types.add(replaced ? Set.of() : ofKind(node));
        }
        return types.isEmpty() || types.stream().anyMatch(one -> !one.equals(types.get(0))) ? Set.of() : types.get(0);
    }

    private static Set<BasicType> ofKind(Node node) {
        return switch (node.kind()) {
            case BOOLEAN -> Set.of(BOOL);
            case NUMBER -> Set.of(FLOAT);
            case STRING -> Set.of(STRING);
            case MAPPING -> Set.of(MAP);
            case SEQUENCE -> Set.of(LIST);
            default -> Set.of();
        };
    }

    /** The type of what a function returns, if it always has the same. */
    static Optional<BasicType> ofResult(String function) {
        return RESULTS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(function))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
