package dev.portolan.lint.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A YAML or JSON file of a chart.
 *
 * @param documents its documents, up to the one that cannot be read
 * @param error why it cannot be read, or null
 * @param source its text
 */
public record ParsedYaml(List<Node> documents, @Nullable YamlError error, Source source) {
    public ParsedYaml {
        documents = List.copyOf(documents);
    }

    /** The first document; absent if there is none. */
    public Node root() {
        return documents.isEmpty() ? Node.absent(source) : documents.get(0);
    }
}
