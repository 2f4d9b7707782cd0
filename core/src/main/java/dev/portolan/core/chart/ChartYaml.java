package dev.portolan.core.chart;

import dev.portolan.core.yaml.HelmYaml;
import dev.portolan.core.yaml.Yaml;
import dev.portolan.core.yaml.YamlDocument;
import dev.portolan.core.yaml.YamlMapping;
import dev.portolan.core.yaml.YamlNode;
import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.gotemplate.text.Span;
import java.util.List;
import java.util.Optional;

/** Changes single fields in the text of Chart.yaml; the author's order, comments and quotes elsewhere stay. */
final class ChartYaml {
    static final String FILE = "Chart.yaml";

    private ChartYaml() {}

    /** The text with the top-level field {@code name} set to the string {@code value}; appended if it is not there. */
    static String with(String text, String name, String value) {
        String scalar = HelmYaml.write(value).strip();
        List<YamlDocument> documents = Yaml.parse(SourceText.of(FILE, text));
        Optional<YamlNode> field = documents.stream()
                .findFirst()
                .flatMap(YamlDocument::root)
                .filter(YamlMapping.class::isInstance)
                .flatMap(root -> ((YamlMapping) root).get(name));
        if (field.isPresent()) {
            Span span = field.get().span();
            String before = text.substring(0, span.start());
            String blank = before.endsWith(":") ? " " : "";
            return before + blank + scalar + text.substring(span.end());
        }
        String end = text.isEmpty() || text.endsWith("\n") ? "" : "\n";
        return text + end + name + ": " + scalar + "\n";
    }
}
