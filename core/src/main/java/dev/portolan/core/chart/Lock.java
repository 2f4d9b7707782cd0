package dev.portolan.core.chart;

import java.util.List;

/**
 * The exact versions of the dependencies: Chart.lock, or requirements.lock of an old chart. Immutable.
 *
 * @param generated when it was made, as the file says it
 * @param digest a hash of what Chart.yaml declared and what was chosen
 * @param dependencies what was chosen
 */
public record Lock(String generated, String digest, List<Dependency> dependencies) {
    public Lock {
        dependencies = List.copyOf(dependencies);
    }
}
