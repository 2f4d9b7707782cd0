package dev.portolan.core.values;

import static dev.portolan.core.chart.ValuesText.table;

import dev.portolan.gotemplate.regex.GoRegex;
import dev.portolan.gotemplate.regex.RegexException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A quick look at whether a schema is one: each keyword has a value of its type. What does not pass is then checked in
 * earnest against the schema of schemas, so this may be too strict but must never be too lenient.
 */
final class SchemaShape {
    private static final Set<String> TYPES =
            Set.of("null", "boolean", "number", "integer", "string", "array", "object");
    private static final int MAX_DEPTH = 200;

    private SchemaShape() {}

    static boolean isSound(@Nullable Object schema) {
        return isSound(schema, 0);
    }

    private static boolean isSound(@Nullable Object schema, int depth) {
        if (schema instanceof Boolean) {
            return true;
        }
        Map<String, @Nullable Object> keywords = table(schema);
        if (keywords == null || depth > MAX_DEPTH) {
            return false;
        }
        for (Map.Entry<String, @Nullable Object> entry : keywords.entrySet()) {
            if (!isSound(entry.getKey(), entry.getValue(), depth + 1)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSound(String keyword, @Nullable Object value, int depth) {
        return switch (keyword) {
            case "type" -> isType(value);
            case "enum" ->
                value instanceof List<?> list
                        && !list.isEmpty()
                        && list.stream().distinct().count() == list.size();
            case "required" -> value instanceof List<?> list && !list.isEmpty() && areTexts(list);
            case "minLength",
                    "maxLength",
                    "minItems",
                    "maxItems",
                    "minProperties",
                    "maxProperties",
                    "minContains",
                    "maxContains" -> value instanceof Double count && count >= 0 && count == Math.rint(count);
            case "minimum", "maximum" -> value instanceof Double;
            case "multipleOf" -> value instanceof Double step && step > 0;
            case "pattern" -> value instanceof String text && isExpression(text);
            case "$ref", "$id", "$anchor", "$schema", "$comment", "title", "description", "format" ->
                value instanceof String;
            case "uniqueItems", "readOnly", "writeOnly", "deprecated" -> value instanceof Boolean;
            case "allOf", "anyOf", "oneOf" -> value instanceof List<?> list && !list.isEmpty() && areSound(list, depth);
            case "not", "contains", "propertyNames", "if", "then", "else", "additionalProperties", "additionalItems" ->
                isSound(value, depth);
            case "items" -> value instanceof Map && isSound(value, depth);
            case "properties", "$defs", "definitions" -> areSoundMembers(value, depth);
            case "patternProperties" -> areSoundMembers(value, depth) && areExpressions(table(value));
            case "default", "const", "examples", "example", "x-order" -> true;
            default -> isUnknown(keyword);
        };
    }

    /** Words that no draft knows; all the rest is left to the thorough check. */
    private static boolean isUnknown(String keyword) {
        return !keyword.startsWith("$")
                && !Set.of(
                                "id",
                                "exclusiveMinimum",
                                "exclusiveMaximum",
                                "dependencies",
                                "dependentSchemas",
                                "dependentRequired",
                                "prefixItems",
                                "unevaluatedItems",
                                "unevaluatedProperties",
                                "contentEncoding",
                                "contentMediaType",
                                "contentSchema")
                        .contains(keyword);
    }

    private static boolean isType(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return !list.isEmpty()
                    && list.stream().distinct().count() == list.size()
                    && list.stream().allMatch(TYPES::contains);
        }
        return value instanceof String && TYPES.contains(value);
    }

    private static boolean areTexts(List<?> list) {
        return list.stream().allMatch(String.class::isInstance)
                && list.stream().distinct().count() == list.size();
    }

    private static boolean areSound(List<?> schemas, int depth) {
        for (Object schema : schemas) {
            if (!isSound(schema, depth)) {
                return false;
            }
        }
        return true;
    }

    private static boolean areSoundMembers(@Nullable Object value, int depth) {
        Map<String, @Nullable Object> members = table(value);
        return members != null && members.values().stream().allMatch(member -> isSound(member, depth));
    }

    private static boolean areExpressions(@Nullable Map<String, @Nullable Object> members) {
        return members == null || members.keySet().stream().allMatch(SchemaShape::isExpression);
    }

    private static boolean isExpression(String text) {
        try {
            GoRegex.compile(text);
            return true;
        } catch (RegexException e) {
            return false;
        }
    }
}
