package dev.portolan.core.values;

import static dev.portolan.core.chart.ValuesText.table;

import dev.portolan.core.problem.NearestName;
import dev.portolan.core.values.SchemaFailure.Kind;
import dev.portolan.core.values.SchemaFailure.Subject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says in plain words which values do not fit a schema: one sentence for each value that has to be mended. Of a value that
 * may be one of several things, it is guessed from its type which of them it was meant to be. Texts are not repeated
 * unless they should be one of a few, since they may be secret. For one thread.
 */
final class SchemaWords {
    private static final int SHOWN = 8;

    private final List<String> prefix;
    private final String schemaName;
    private final List<Sentence> sentences = new ArrayList<>();

    /**
     * What is wrong with a value.
     *
     * @param path the keys that lead to the value
     * @param hint what to do, or null
     * @param failure what was found
     */
    record Sentence(
            List<String> path, String text, @Nullable String hint, SchemaFailure failure) {}

    private SchemaWords(List<String> prefix, String schemaName) {
        this.prefix = prefix;
        this.schemaName = schemaName;
    }

    /**
     * The sentences about {@code failures}.
     *
     * @param prefix the keys that lead to the values that were checked
     * @param schemaName what to call the schema
     */
    static List<Sentence> of(List<SchemaFailure> failures, List<String> prefix, String schemaName) {
        SchemaWords words = new SchemaWords(prefix, schemaName);
        failures.forEach(words::add);
        return words.sentences;
    }

    private void add(SchemaFailure failure) {
        Subject subject = failure.subject();
        if (failure.kind() != Kind.PLAIN || subject.keyword().equals("allOf")) {
            failure.causes().forEach(this::add);
            return;
        }
        switch (subject.keyword()) {
            case "anyOf", "oneOf" -> alternatives(failure);
            case "required", "dependentRequired", "dependencies" -> {
                for (String name : subject.names()) {
                    say(failure, name, "is missing; " + schemaName + " requires it", null);
                }
            }
            case "additionalProperties" -> {
                for (String name : subject.names()) {
                    say(failure, name, "is none of the keys that " + schemaName + " allows", known(subject, name));
                }
            }
            default -> say(failure, "", about(subject), hint(subject));
        }
    }

    /** Says {@code text} of the value, or of its member {@code name}. */
    private void say(SchemaFailure failure, String name, String text, @Nullable String hint) {
        List<String> path = new ArrayList<>(prefix);
        path.addAll(failure.subject().place());
        if (!name.isEmpty()) {
            path.add(name);
        }
        String subject = path.isEmpty() ? "the whole" : KeyPath.of(path);
        sentences.add(new Sentence(path, subject + " " + text, hint, failure));
    }

    // ---------------------------------------------------------------- alternatives

    private void alternatives(SchemaFailure failure) {
        List<SchemaFailure> meant = meant(failure);
        if (meant.size() == 1) {
            add(meant.get(0));
            return;
        }
        if (failure.causes().isEmpty()) {
            say(failure, "", "fits two alternatives of " + schemaName + ", which allows just one", null);
            return;
        }
        Set<String> types = new LinkedHashSet<>();
        boolean onlyTypes = true;
        for (SchemaFailure cause : failure.causes()) {
            onlyTypes &= cause.subject().keyword().equals("type")
                    && cause.subject().place().equals(failure.subject().place());
            types.addAll(types(cause.subject().schema()));
        }
        Object value = failure.subject().value();
        String text = onlyTypes
                ? wrongType(value, types)
                : "fits none of the " + failure.causes().size() + " alternatives of " + schemaName + ": "
                        + reasons(failure);
        say(failure, "", text, null);
    }

    private String reasons(SchemaFailure failure) {
        List<Sentence> reasons = of(failure.causes(), prefix, schemaName);
        String text =
                reasons.stream().map(Sentence::text).distinct().limit(SHOWN).collect(Collectors.joining(", or "));
        return text.replace("; " + schemaName, " and " + schemaName);
    }

    /** The alternatives that the value may have been meant to be: those of its type, and of these those of its constants. */
    private static List<SchemaFailure> meant(SchemaFailure failure) {
        List<String> place = failure.subject().place();
        List<SchemaFailure> ofType = failure.causes().stream()
                .filter(cause -> !fails(cause, place, Set.of("", "type")))
                .toList();
        List<SchemaFailure> ofConstant = ofType.stream()
                .filter(cause -> !fails(cause, place, Set.of("const", "enum")))
                .toList();
        return ofType.size() == 1 ? ofType : ofConstant;
    }

    /** Whether an alternative fails since the value itself, not one below it, does not meet one of these keywords. */
    private static boolean fails(SchemaFailure failure, List<String> place, Set<String> keywords) {
        if (failure.kind() != Kind.PLAIN || failure.subject().keyword().equals("allOf")) {
            return failure.causes().stream().anyMatch(cause -> fails(cause, place, keywords));
        }
        return failure.subject().place().equals(place)
                && keywords.contains(failure.subject().keyword());
    }

    // ---------------------------------------------------------------- one value

    private String about(Subject subject) {
        Map<String, @Nullable Object> schema = table(subject.schema());
        Object value = subject.value();
        Object wanted = schema == null ? null : schema.get(subject.keyword());
        String bound = wanted instanceof Double ? SchemaCheck.display(wanted) : "";
        return switch (subject.keyword()) {
            case "type" -> wrongType(value, types(subject.schema()));
            case "const" -> "is " + described(value) + "; " + schemaName + " wants " + described(wanted);
            case "enum" -> "is " + described(value) + "; " + schemaName + " allows " + choice(wanted);
            case "format" -> "is not written as " + wanted + ", as " + schemaName + " wants it";
            case "pattern" -> "does not match the pattern " + wanted + " of " + schemaName;
            case "minLength", "maxLength" ->
                size(
                        subject,
                        String.valueOf(value)
                                .codePointCount(0, String.valueOf(value).length()),
                        "character",
                        bound);
            case "minItems", "maxItems" ->
                size(subject, value instanceof List<?> items ? items.size() : 0, "entry", bound);
            case "minProperties", "maxProperties" ->
                size(subject, value instanceof Map<?, ?> members ? members.size() : 0, "key", bound);
            case "minimum" -> "is " + described(value) + "; " + schemaName + " wants at least " + bound;
            case "maximum" -> "is " + described(value) + "; " + schemaName + " wants at most " + bound;
            case "exclusiveMinimum" -> "is " + described(value) + "; " + schemaName + " wants more" + than(bound);
            case "exclusiveMaximum" -> "is " + described(value) + "; " + schemaName + " wants less" + than(bound);
            case "multipleOf" -> "is " + described(value) + "; " + schemaName + " wants a multiple of " + bound;
            case "uniqueItems" -> "has two equal entries; " + schemaName + " wants them to differ";
            case "additionalItems" -> "has more entries than " + schemaName + " allows";
            case "contains", "minContains" -> "lacks an entry that " + schemaName + " asks for";
            case "maxContains" -> "has too many entries of a kind that " + schemaName + " limits";
            case "propertyNames" -> "is no name that " + schemaName + " allows";
            case "not" -> "is what " + schemaName + " rules out";
            case "$ref" -> "cannot be checked, since " + schemaName + " refers to itself without end";
            default -> "is not allowed by " + schemaName;
        };
    }

    private String size(Subject subject, int size, String noun, String bound) {
        String many =
                noun.endsWith("y") && !noun.equals("key") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
        String limit = subject.keyword().startsWith("min") ? "at least " : "at most ";
        return "has " + size + " " + (size == 1 ? noun : many) + "; " + schemaName + " wants " + limit + bound;
    }

    /** In draft 4 the bound stands beside, and this keyword only says that it is exclusive. */
    private static String than(String bound) {
        return bound.isEmpty() ? " than that" : " than " + bound;
    }

    private String wrongType(@Nullable Object value, Set<String> wanted) {
        String all = wanted.stream().map(SchemaWords::noun).collect(Collectors.joining(" or "));
        return "is " + noun(SchemaCheck.typeOf(value)) + "; " + schemaName + " wants " + all;
    }

    private static Set<String> types(Object schema) {
        Map<String, @Nullable Object> keywords = table(schema);
        return keywords == null ? Set.of() : new LinkedHashSet<>(SchemaCheck.types(keywords.get("type")));
    }

    private static String noun(String type) {
        return switch (type) {
            case "null" -> "null";
            case "array" -> "a list";
            case "object" -> "a mapping";
            case "integer" -> "a whole number";
            default -> "a " + type;
        };
    }

    private static String described(@Nullable Object value) {
        if (value instanceof String text) {
            return "\"" + text + "\"";
        }
        return value instanceof Map || value instanceof List
                ? noun(SchemaCheck.typeOf(value))
                : value == null ? "null" : SchemaCheck.display(value);
    }

    private static String choice(@Nullable Object allowed) {
        List<?> all = allowed instanceof List<?> list ? list : List.of();
        String shown = all.stream().limit(SHOWN).map(SchemaWords::described).collect(Collectors.joining(", "));
        return all.size() == 1
                ? "only " + shown
                : shown + (all.size() > SHOWN ? " and " + (all.size() - SHOWN) + " more" : "");
    }

    // ---------------------------------------------------------------- what to do

    private static @Nullable String known(Subject subject, String name) {
        Map<String, @Nullable Object> schema = table(subject.schema());
        Map<String, @Nullable Object> properties = schema == null ? null : table(schema.get("properties"));
        return properties == null ? null : didYouMean(name, List.copyOf(properties.keySet()));
    }

    private static @Nullable String hint(Subject subject) {
        Map<String, @Nullable Object> schema = table(subject.schema());
        if (subject.keyword().equals("type")) {
            return subject.value() instanceof String text ? unquote(text, types(subject.schema())) : quote(subject);
        }
        if (subject.keyword().equals("enum") && subject.value() instanceof String text && schema != null) {
            List<String> allowed = schema.get("enum") instanceof List<?> list
                    ? list.stream()
                            .filter(String.class::isInstance)
                            .map(String::valueOf)
                            .toList()
                    : List.of();
            return didYouMean(text, allowed);
        }
        return null;
    }

    private static @Nullable String quote(Subject subject) {
        boolean scalar = subject.value() instanceof Number || subject.value() instanceof Boolean;
        return scalar && types(subject.schema()).contains("string") ? "put it in quotes" : null;
    }

    private static @Nullable String unquote(String text, Set<String> wanted) {
        boolean number = text.matches("-?[0-9]+") && (wanted.contains("integer") || wanted.contains("number"));
        boolean flag = (text.equals("true") || text.equals("false")) && wanted.contains("boolean");
        return number || flag ? "write it without quotes" : null;
    }

    private static @Nullable String didYouMean(String name, List<String> names) {
        return NearestName.of(name, names)
                .map(near -> "did you mean " + near + "?")
                .orElse(null);
    }
}
