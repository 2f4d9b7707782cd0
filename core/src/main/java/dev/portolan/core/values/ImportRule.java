package dev.portolan.core.values;

import dev.portolan.core.problem.Location;
import dev.portolan.core.yaml.Yaml;
import dev.portolan.core.yaml.YamlDocument;
import dev.portolan.core.yaml.YamlMapping;
import dev.portolan.core.yaml.YamlNode;
import dev.portolan.core.yaml.YamlScalar;
import dev.portolan.core.yaml.YamlSequence;
import dev.portolan.gotemplate.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item of {@code import-values}.
 *
 * @param from the keys that lead to what is imported, the subchart's name first
 * @param to the keys under which the parent sees it; none for the top
 * @param location where the rule stands
 */
record ImportRule(List<String> from, List<String> to, Location location) {
    /** Where the value at {@code path} lies before it is imported; null if this rule does not import it. */
    @Nullable
    List<String> source(List<String> path) {
        if (path.size() <= to.size() || !path.subList(0, to.size()).equals(to)) {
            return null;
        }
        List<String> source = new ArrayList<>(from);
        source.addAll(path.subList(to.size(), path.size()));
        return source;
    }

    /** The rules in the text of Chart.yaml, in the order in which they count. */
    static List<ImportRule> in(SourceText text) {
        List<ImportRule> rules = new ArrayList<>();
        YamlNode root = Yaml.parse(text).stream()
                .findFirst()
                .flatMap(YamlDocument::root)
                .orElse(null);
        for (YamlNode dependency : items(root, "dependencies")) {
            String alias = scalar(dependency, "alias");
            String name = alias.isEmpty() ? scalar(dependency, "name") : alias;
            for (YamlNode form : items(dependency, "import-values")) {
                Location location = Location.of(text, form.span().start());
                if (form.target() instanceof YamlMapping) {
                    String parent = scalar(form, "parent");
                    rules.add(new ImportRule(
                            keys(name, scalar(form, "child")),
                            parent.equals(".") ? List.of() : List.of(parent.split("\\.", -1)),
                            location));
                } else if (form.target() instanceof YamlScalar exported) {
                    rules.add(new ImportRule(keys(name, "exports." + exported.text()), List.of(), location));
                }
            }
        }
        return rules;
    }

    private static List<String> keys(String name, String path) {
        List<String> keys = new ArrayList<>(List.of(name));
        keys.addAll(List.of(path.split("\\.", -1)));
        return keys;
    }

    private static List<YamlNode> items(@Nullable YamlNode node, String key) {
        return node instanceof YamlMapping mapping && mapping.get(key).orElse(null) instanceof YamlSequence sequence
                ? sequence.items()
                : List.of();
    }

    private static String scalar(YamlNode node, String key) {
        return node.target() instanceof YamlMapping mapping
                        && mapping.get(key).orElse(null) instanceof YamlScalar scalar
                ? scalar.text()
                : "";
    }
}
