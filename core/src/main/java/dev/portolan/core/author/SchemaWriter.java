package dev.portolan.core.author;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes values.schema.json: the declared values and nothing else, so that a misspelt key is an error. Draft 7, the
 * newest that Helm 3 and 4 both know.
 */
final class SchemaWriter {
    private final Map<ValuePath, Group> groups;

    private SchemaWriter(Map<ValuePath, Group> groups) {
        this.groups = groups;
    }

    static String write(String chart, List<Value> values, Map<ValuePath, Group> groups) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "http://json-schema.org/draft-07/schema#");
        schema.put("title", "Values of " + chart);
        schema.putAll(new SchemaWriter(groups).level(ValueTree.of(values)));
        return Json.writeIndented(schema) + "\n";
    }

    private Map<String, Object> level(ValueTree level) {
        Map<String, Object> properties = new LinkedHashMap<>();
        if (level.path().segments().isEmpty()) {
            // What a parent chart adds to the values of its dependency.
            properties.put(
                    "global",
                    Fields.of("type", "object", "description", "Values that a parent chart shares with its parts."));
            properties.put(
                    "enabled", Fields.of("type", "boolean", "description", "A parent chart's switch for this chart."));
        }
        level.children()
                .forEach((key, child) ->
                        properties.put(key, child instanceof Value value ? value.schema() : level((ValueTree) child)));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        if (groups.containsKey(level.path())) {
            schema.put("description", groups.get(level.path()).description());
        }
        schema.put("additionalProperties", false);
        schema.put("properties", properties);
        return schema;
    }
}
