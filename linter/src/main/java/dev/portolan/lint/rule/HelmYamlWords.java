package dev.portolan.lint.rule;

import dev.portolan.core.yaml.HelmYaml;
import dev.portolan.core.yaml.YamlException;
import java.util.Optional;

/** What Helm's own reader says about a text that is no YAML. Stateless. */
public final class HelmYamlWords {
    private HelmYamlWords() {}

    /** Why Helm cannot read the first document of {@code text}; empty if it can. */
    public static Optional<String> of(String text) {
        try {
            HelmYaml.read(text);
            return Optional.empty();
        } catch (YamlException e) {
            return Optional.of(e.helmMessage());
        }
    }

    /** Why Helm cannot read the first document of {@code text} as a mapping; empty if it can. */
    public static Optional<String> ofMapping(String text) {
        try {
            HelmYaml.readMap(text);
            return Optional.empty();
        } catch (YamlException e) {
            return Optional.of(e.helmMessage());
        }
    }
}
