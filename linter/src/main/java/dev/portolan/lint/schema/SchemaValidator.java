package dev.portolan.lint.schema;

import dev.portolan.core.problem.NearestName;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.schema.ObjectType.Property;
import dev.portolan.lint.schema.SchemaViolation.Kind;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks objects strictly against Kubernetes' own schemas: unknown fields, missing ones, types, words, ranges and formats.
 * Null counts as absent, as the API server drops it. Immutable and safe for use by many threads.
 */
public final class SchemaValidator {
    /** <a href="https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/">Quantity</a>. */
    private static final Pattern QUANTITY =
            Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([KMGTPE]i|[numkMGTPE]?|[eE][+-]?\\d+)");

    private static final Pattern BASE64 = Pattern.compile("([A-Za-z0-9+/\\s]{4})*([A-Za-z0-9+/]{2,3}={0,2})?\\s*");
    private static final int LONGEST_SHOWN = 60;

    private final KubernetesSchemas schemas;

    /** A validator against the schemas of one Kubernetes version. */
    public SchemaValidator(KubernetesSchemas schemas) {
        this.schemas = schemas;
    }

    /** What is wrong with an object of this type, in the order of the text. */
    public List<SchemaViolation> validate(Node object, ObjectType type) {
        List<SchemaViolation> violations = new ArrayList<>();
        validateObject(object, type, violations);
        return violations;
    }

    private void validateObject(Node object, ObjectType type, List<SchemaViolation> violations) {
        for (Node field : object.fields()) {
            Property property = type.property(field.key());
            if (property == null) {
                violations.add(unknownField(field, type.properties().keySet()));
            } else if (field.isPresent()) {
                validateValue(field, property.type(), Constraint.on(type.name(), property.name()), violations);
            }
        }
        for (Property property : type.properties().values()) {
            if (property.required() && !object.get(property.name()).isPresent()) {
                violations.add(missingField(object, property.name()));
            }
        }
    }

    /** A field that the schema does not know; the hint names the nearest known one. */
    static SchemaViolation unknownField(Node field, Collection<String> known) {
        return new SchemaViolation(
                Kind.UNKNOWN_FIELD,
                field,
                "unknown field " + field.path(),
                NearestName.of(field.key(), known)
                        .map(near -> "did you mean " + near + "?")
                        .orElse("remove it, or put it where it belongs"));
    }

    /** A required field that is missing or null. */
    static SchemaViolation missingField(Node object, String name) {
        Node field = object.get(name);
        return new SchemaViolation(
                Kind.MISSING_FIELD, field, "required field " + field.path() + " is missing", "add " + name);
    }

    private void validateValue(
            Node value, String type, @Nullable Constraint constraint, List<SchemaViolation> violations) {
        char first = type.charAt(0);
        if (first == '[' || first == '{') {
            boolean list = first == '[';
            if (list ? !value.isSequence() : !value.isMapping()) {
                violations.add(wrongType(value, list ? "a list" : "a mapping"));
                return;
            }
            for (Node entry : value.children()) {
                if (entry.isPresent()) {
                    validateValue(entry, type.substring(1), constraint, violations);
                } else if (list) {
                    violations.add(wrongType(entry, described(type.substring(1))));
                }
            }
            return;
        }
        ObjectType objectType = Character.isUpperCase(first) ? schemas.type(type) : null;
        if (objectType != null) {
            if (value.isMapping()) {
                validateObject(value, objectType, violations);
            } else {
                violations.add(wrongType(value, "a mapping"));
            }
        } else if (!hasType(value, type)) {
            violations.add(wrongType(value, described(type)));
        } else if (!isWellFormed(value, type)) {
            violations.add(wrongValue(value, described(type)));
        } else if (constraint != null && !constraint.isMetBy(value)) {
            violations.add(wrongValue(value, constraint.expected()));
        }
    }

    private static boolean hasType(Node value, String type) {
        return switch (type) {
            case "string", "date-time", "byte" -> value.isString();
            case "boolean" -> value.isTrue() || value.isFalse();
            case "int32", "int64" -> isWhole(value);
            case "number" -> value.isNumber();
            case "quantity" -> value.isString() || value.isNumber();
            case "int-or-string" -> value.isString() || isWhole(value);
            default -> true;
        };
    }

    private static boolean isWhole(Node value) {
        return value.isNumber() && value.number(0) == value.number(1);
    }

    private static boolean isWellFormed(Node value, String type) {
        return switch (type) {
            case "int32" -> value.number(0) == (int) value.number(0);
            case "quantity" ->
                value.isNumber() || QUANTITY.matcher(value.text()).matches();
            case "byte" -> BASE64.matcher(value.text()).matches();
            case "date-time" -> isDateTime(value.text());
            default -> true;
        };
    }

    /** Whether a text is a quantity such as {@code 500m} or {@code 1Gi}. */
    public static boolean isQuantity(String text) {
        return QUANTITY.matcher(text).matches();
    }

    private static boolean isDateTime(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static String described(String type) {
        return switch (type) {
            case "string" -> "a string";
            case "boolean" -> "true or false";
            case "int32", "int64" -> "a whole number";
            case "number" -> "a number";
            case "quantity" -> "a quantity such as 500m or 1Gi";
            case "int-or-string" -> "a whole number or a string";
            case "byte" -> "text in base64";
            case "date-time" -> "a time such as 2026-01-31T12:00:00Z";
            default -> type.startsWith("[") ? "a list" : "a mapping";
        };
    }

    static SchemaViolation wrongType(Node value, String expected) {
        boolean unquoted = expected.equals("a string") && (value.isNumber() || value.isTrue() || value.isFalse());
        boolean quoted = value.isString()
                && value.style() == Node.Style.QUOTED
                && (expected.equals("a whole number") || expected.equals("true or false"));
        return new SchemaViolation(
                Kind.WRONG_TYPE,
                value,
                "expected " + expected + " at " + value.path() + ", found " + found(value),
                unquoted ? "write quotes around it (in a template: | quote)" : quoted ? "remove the quotes" : "");
    }

    private static SchemaViolation wrongValue(Node value, String expected) {
        return new SchemaViolation(
                Kind.WRONG_VALUE,
                value,
                "expected " + expected + " at " + value.path() + ", found " + found(value),
                "");
    }

    private static String found(Node value) {
        return switch (value.kind()) {
            case ABSENT -> "nothing";
            case NULL -> "null";
            case MAPPING -> "a mapping";
            case SEQUENCE -> "a list";
            case STRING -> "the string \"" + shortened(value.text()) + "\"";
            case NUMBER -> "the number " + shortened(value.text());
            case BOOLEAN -> "the boolean " + value.text();
        };
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }
}
