package dev.portolan.core.values;

import static dev.portolan.core.chart.ValuesText.table;

import dev.portolan.core.problem.Location;
import dev.portolan.core.yaml.Yaml;
import dev.portolan.core.yaml.YamlDocument;
import dev.portolan.core.yaml.YamlMapping;
import dev.portolan.core.yaml.YamlNode;
import dev.portolan.core.yaml.YamlSequence;
import dev.portolan.gotemplate.text.SourceText;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Knows where each part of a decoded schema stands in its file, which is read as YAML for that. For one thread. */
final class SchemaPlaces {
    private final SourceText text;
    private final Optional<YamlNode> root;
    private final IdentityHashMap<Object, YamlNode> nodes = new IdentityHashMap<>();

    /**
     * Finds the places.
     *
     * @param decoded what {@code text} was decoded to
     */
    SchemaPlaces(SourceText text, Object decoded) {
        this.text = text;
        List<YamlDocument> documents = Yaml.parse(text);
        root = documents.isEmpty() ? Optional.empty() : documents.get(0).root();
        root.ifPresent(node -> remember(decoded, node));
    }

    private void remember(@Nullable Object value, YamlNode node) {
        if (value == null) {
            return;
        }
        Map<String, @Nullable Object> members = table(value);
        if (members != null && node instanceof YamlMapping mapping) {
            nodes.put(value, node);
            mapping.entries()
                    .forEach(entry -> entry.name().ifPresent(name -> remember(members.get(name), entry.value())));
        } else if (value instanceof List<?> items && node instanceof YamlSequence sequence) {
            for (int i = 0; i < Math.min(items.size(), sequence.items().size()); i++) {
                remember(items.get(i), sequence.items().get(i));
            }
        }
    }

    /** The place of a keyword of {@code schema}, a mapping of the decoded schema; without keyword that of the schema. */
    Location of(Object schema, String keyword) {
        YamlNode node = nodes.get(schema);
        if (!(node instanceof YamlMapping mapping)) {
            return Location.file(text.name());
        }
        YamlNode shown = mapping.entry(keyword).map(YamlMapping.Entry::key).orElse(mapping);
        return Location.of(text, shown.span().start());
    }

    /** The place of what {@code path} leads to, or of the last part of the way that is there. */
    Location of(List<String> path) {
        YamlNode shown = root.orElse(null);
        YamlNode value = shown;
        for (String step : path) {
            if (value instanceof YamlMapping mapping && mapping.entry(step).isPresent()) {
                YamlMapping.Entry entry = mapping.entry(step).get();
                shown = entry.key();
                value = entry.value();
            } else if (value instanceof YamlSequence sequence
                    && step.matches("[0-9]{1,9}")
                    && Integer.parseInt(step) < sequence.items().size()) {
                value = sequence.items().get(Integer.parseInt(step));
                shown = value;
            } else {
                break;
            }
        }
        return shown == null
                ? Location.file(text.name())
                : Location.of(text, shown.span().start());
    }
}
