package dev.portolan.lint.rule;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One way in which the chart is installed.
 *
 * @param name what findings call it, such as {@code defaults} or {@code ci/ha-values.yaml}
 * @param valuesFiles the files laid over the chart's defaults, in this order
 * @param kubeVersion the version of the cluster, such as {@code v1.34.0}, or null for the default
 * @param releaseName the name of the release
 * @param namespace the namespace of the release
 */
public record Scenario(
        String name, List<ValuesFile> valuesFiles, @Nullable String kubeVersion, String releaseName, String namespace) {
    public Scenario {
        valuesFiles = List.copyOf(valuesFiles);
    }

    /** The file in ci/ that this is the scenario of, if it is that of one. */
    public Optional<ValuesFile> ciFile() {
        return valuesFiles.stream()
                .filter(file -> file.role() == ValuesFile.Role.CI)
                .findFirst();
    }
}
