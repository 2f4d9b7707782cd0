package dev.portolan.lint.schema;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.ParsedYaml;
import dev.portolan.lint.schema.SchemaViolation.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schemas of custom resources, taken from CustomResourceDefinitions, and the check of objects against them. Immutable
 * once built and safe for use by many threads.
 *
 * <p>A CRD's openAPIV3Schema is JSON Schema with <a
 * href="https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#specifying-a-structural-schema">
 * rules of its own</a>: int-or-string, nullable, embedded resources, and fields that are dropped unless they are preserved.
 * These are rewritten into plain JSON Schema; a field that the API server would drop is reported as unknown.
 */
public final class CustomResourceSchemas {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4);
    private static final Set<String> SUBSCHEMAS = Set.of("properties", "patternProperties", "definitions");
    private static final Pattern CATALOGUE_FILE = Pattern.compile("(?:.*/)?([^/]+)/([a-z0-9]+)_(v[a-z0-9]+)\\.json");
    private static final Set<String> COMBINATIONS = Set.of("allOf", "anyOf", "oneOf");

    private final Map<String, ObjectNode> definitions;
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    private CustomResourceSchemas(Map<String, ObjectNode> definitions) {
        this.definitions = definitions;
    }

    /** A builder that knows no definitions. */
    public static Builder builder() {
        return new Builder();
    }

    /** Whether there is a schema for this kind. */
    public boolean knows(String apiVersion, String kind) {
        return definitions.containsKey(key(apiVersion, kind));
    }

    /**
     * What is wrong with an object. Empty also if its kind is not known, for which ask {@link #knows} first, and if its
     * definition's schema is itself malformed.
     */
    public List<SchemaViolation> validate(Node object) {
        String key = key(object.get("apiVersion").text(), object.get("kind").text());
        ObjectNode definition = definitions.get(key);
        if (definition == null) {
            return List.of();
        }
        try {
            return validate(
                    object, compiled.computeIfAbsent(key, any -> REGISTRY.getSchema(rewritten(definition, true))));
        } catch (SchemaException malformed) {
            return List.of();
        }
    }

    private static List<SchemaViolation> validate(Node object, Schema schema) {
        List<SchemaViolation> violations = new ArrayList<>();
        JsonNode instance = MAPPER.valueToTree(object.value());
        dropNulls(instance);
        for (Error error : schema.validate(instance)) {
            violations.add(violation(object, error, schema.getSchemaNode()));
        }
        return violations;
    }

    /** Catalogues write kinds in lower case. */
    private static String key(String apiVersion, String kind) {
        return apiVersion + " " + kind.toLowerCase(Locale.ROOT);
    }

    /** The API server drops nulls before it validates. */
    private static void dropNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List<String> names = List.copyOf(object.propertyNames());
            names.stream().filter(name -> object.path(name).isNull()).forEach(object::remove);
        }
        node.forEach(CustomResourceSchemas::dropNulls);
    }

    private static SchemaViolation violation(Node object, Error error, JsonNode schema) {
        Node node = object;
        NodePath path = error.getInstanceLocation();
        for (int i = 0; i < path.getNameCount(); i++) {
            Object step = path.getElement(i);
            node = step instanceof Integer index ? node.item(index) : node.get(String.valueOf(step));
        }
        String property = error.getProperty() == null ? "" : error.getProperty();
        return switch (error.getKeyword()) {
            case "additionalProperties" -> SchemaValidator.unknownField(node.get(property), knownFields(error, schema));
            case "required" -> SchemaValidator.missingField(node, property);
            case "type" -> new SchemaViolation(Kind.WRONG_TYPE, node, node.path() + ": " + error.getMessage(), "");
            default -> new SchemaViolation(Kind.WRONG_VALUE, node, node.path() + ": " + error.getMessage(), "");
        };
    }

    /** The properties beside the additionalProperties that an error comes from. */
    private static List<String> knownFields(Error error, JsonNode schema) {
        NodePath way = error.getSchemaLocation().getFragment();
        JsonNode node = schema;
        for (int i = 0; i < way.getNameCount() - 1; i++) {
            Object step = way.getElement(i);
            node = step instanceof Integer index ? node.path(index) : node.path(String.valueOf(step));
        }
        return List.copyOf(node.path("properties").propertyNames());
    }

    /** Kubernetes' dialect as plain JSON Schema; nothing of the given tree is changed. */
    private static ObjectNode rewritten(ObjectNode schema, boolean resource) {
        ObjectNode result = MAPPER.createObjectNode();
        for (Map.Entry<String, JsonNode> entry : schema.properties()) {
            String keyword = entry.getKey();
            JsonNode value = entry.getValue();
            if (SUBSCHEMAS.contains(keyword) && value instanceof ObjectNode children) {
                ObjectNode copy = result.putObject(keyword);
                children.properties().forEach(child -> copy.set(child.getKey(), rewrittenOrSame(child.getValue())));
            } else if (COMBINATIONS.contains(keyword) && value instanceof ArrayNode parts) {
                ArrayNode copy = result.putArray(keyword);
                parts.forEach(part -> copy.add(rewrittenPart(part)));
            } else if (keyword.equals("not")) {
                result.set(keyword, rewrittenPart(value));
            } else if (keyword.equals("items") || keyword.equals("additionalProperties")) {
                result.set(keyword, rewrittenOrSame(value));
            } else if (keyword.equals("required") && value instanceof ArrayNode names) {
                names.forEach(name -> {
                    // The API server fills in defaults before it validates.
                    if (!schema.path("properties").path(name.asString()).has("default")) {
                        result.withArray(keyword).add(name);
                    }
                });
            } else if (!keyword.startsWith("x-kubernetes-") && !keyword.equals("nullable")) {
                result.set(keyword, value);
            }
        }
        if (schema.path("x-kubernetes-int-or-string").asBoolean(false)) {
            result.putArray("type").add("integer").add("string");
        }
        boolean embedded =
                resource || schema.path("x-kubernetes-embedded-resource").asBoolean(false);
        if (embedded) {
            ObjectNode properties =
                    result.path("properties") instanceof ObjectNode known ? known : result.putObject("properties");
            for (String field : List.of("apiVersion", "kind", "metadata")) {
                properties.set(field, MAPPER.createObjectNode());
            }
        }
        boolean open = schema.path("x-kubernetes-preserve-unknown-fields").asBoolean(false);
        if (!open && result.has("properties") && !result.has("additionalProperties")) {
            result.put("additionalProperties", false);
        }
        return result;
    }

    private static JsonNode rewrittenOrSame(JsonNode schema) {
        return schema instanceof ObjectNode object ? rewritten(object, false) : schema;
    }

    /** A part of a combination judges values only; which fields there are is said outside of it. */
    private static JsonNode rewrittenPart(JsonNode part) {
        JsonNode result = rewrittenOrSame(part);
        if (result instanceof ObjectNode object && !part.has("additionalProperties")) {
            open(object);
        }
        return result;
    }

    private static void open(JsonNode schema) {
        if (schema instanceof ObjectNode object
                && object.path("additionalProperties").isBoolean()) {
            object.remove("additionalProperties");
        }
        schema.forEach(CustomResourceSchemas::open);
    }

    /** Collects definitions. For one thread. */
    public static final class Builder {
        private final Map<String, ObjectNode> definitions = new HashMap<>();

        private Builder() {}

        /** Adds a CustomResourceDefinition of apiextensions.k8s.io/v1 or v1beta1; anything else is passed over. */
        public Builder add(Node definition) {
            if (!definition.get("kind").is("CustomResourceDefinition")) {
                return this;
            }
            Node spec = definition.get("spec");
            String group = spec.get("group").text();
            String kind = spec.at("names", "kind").text();
            Node shared = spec.at("validation", "openAPIV3Schema");
            for (Node version : spec.get("versions").items()) {
                Node own = version.at("schema", "openAPIV3Schema");
                put(group, version.get("name").text(), kind, own.isMapping() ? own : shared);
            }
            if (spec.get("version").isString()) {
                put(group, spec.get("version").text(), kind, shared);
            }
            return this;
        }

        /**
         * Adds what a file holds: definitions, or one JSON schema if the file is named as catalogues do, such as
         * {@code monitoring.coreos.com/prometheusrule_v1.json}.
         */
        public Builder add(ParsedYaml file) {
            Matcher name = CATALOGUE_FILE.matcher(file.source().text().name());
            if (name.matches() && file.root().get("kind").isAbsent()) {
                put(name.group(1), name.group(3), name.group(2), file.root());
            }
            file.documents().forEach(this::add);
            return this;
        }

        private void put(String group, String version, String kind, Node schema) {
            if (schema.isMapping() && MAPPER.valueToTree(schema.value()) instanceof ObjectNode object) {
                definitions.put(key(group + "/" + version, kind), object);
            }
        }

        /** The schemas added so far. */
        public CustomResourceSchemas build() {
            return new CustomResourceSchemas(new LinkedHashMap<>(definitions));
        }
    }
}
