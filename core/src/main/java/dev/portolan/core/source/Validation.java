package dev.portolan.core.source;

import dev.portolan.core.chart.Dependency;
import dev.portolan.core.chart.Metadata;
import dev.portolan.core.chart.Versions;
import dev.portolan.core.problem.Location;
import dev.portolan.core.problem.Problem;
import dev.portolan.gotemplate.format.GoQuote;
import java.util.HashSet;
import java.util.Set;

/**
 * What Chart.yaml must have for Helm to load the chart.
 *
 * @see <a href="https://github.com/helm/helm/blob/v4.1.4/pkg/chart/v2/metadata.go">Helm's checks</a>
 */
final class Validation {
    private static final String FILE = "Chart.yaml";

    private Validation() {}

    static void check(Metadata metadata, String shown) {
        String name = metadata.name();
        require(!name.isEmpty(), shown, "chart.metadata.name is required");
        require(
                !name.equals(".") && !name.equals(".."),
                shown,
                "chart.metadata.name " + GoQuote.quote(name) + " is not allowed");
        require(name.indexOf('/') < 0, shown, "chart.metadata.name " + GoQuote.quote(name) + " is invalid");
        require(!metadata.version().isEmpty(), shown, "chart.metadata.version is required");
        require(
                Versions.isVersion(metadata.version()),
                shown,
                "chart.metadata.version " + GoQuote.quote(metadata.version()) + " is invalid");
        String type = metadata.type();
        require(
                type.isEmpty() || type.equals("application") || type.equals("library"),
                shown,
                "chart.metadata.type must be application or library");
        Set<String> names = new HashSet<>();
        for (Dependency dependency : metadata.dependencies()) {
            require(
                    isAlias(dependency.alias()),
                    shown,
                    "dependency " + GoQuote.quote(dependency.name()) + " has disallowed characters in the alias");
            require(
                    names.add(dependency.usedName()),
                    shown,
                    "more than one dependency with name or alias " + GoQuote.quote(dependency.usedName()));
        }
    }

    private static boolean isAlias(String alias) {
        for (int i = 0; i < alias.length(); i++) {
            char c = alias.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-')) {
                return false;
            }
        }
        return true;
    }

    private static void require(boolean holds, String shown, String otherwise) {
        if (!holds) {
            throw failed(FILE, shown, otherwise);
        }
    }

    static SourceException failed(String file, String shown, String message) {
        return new SourceException(
                Problem.of("chart-yaml-invalid", message.replace("chart.metadata.", ""))
                        .at(Location.file(shown + file)),
                "validation: " + message);
    }
}
