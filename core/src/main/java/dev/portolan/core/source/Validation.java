package dev.portolan.core.source;

import dev.portolan.core.chart.ChartFile;
import dev.portolan.core.chart.Dependency;
import dev.portolan.core.chart.Metadata;
import dev.portolan.core.chart.Versions;
import dev.portolan.core.problem.Location;
import dev.portolan.core.problem.Problem;
import dev.portolan.core.yaml.Yaml;
import dev.portolan.core.yaml.YamlMapping;
import dev.portolan.gotemplate.format.GoQuote;
import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.gotemplate.text.Span;
import java.util.HashSet;
import java.util.Set;

/**
 * What Chart.yaml must have for Helm to load the chart.
 *
 * @see <a href="https://github.com/helm/helm/blob/v4.1.4/pkg/chart/v2/metadata.go">Helm's checks</a>
 */
final class Validation {
    private final ChartFile file;
    private final String shown;

    private Validation(ChartFile file, String shown) {
        this.file = file;
        this.shown = shown;
    }

    static void check(Metadata metadata, ChartFile file, String shown) {
        new Validation(file, shown).check(metadata);
    }

    private void check(Metadata metadata) {
        String name = metadata.name();
        String rename = "name the chart with lower-case letters, digits and dashes";
        require(!name.isEmpty(), "name", "chart.metadata.name is required", rename);
        require(
                !name.equals(".") && !name.equals(".."),
                "name",
                "chart.metadata.name " + GoQuote.quote(name) + " is not allowed",
                rename);
        require(name.indexOf('/') < 0, "name", "chart.metadata.name " + GoQuote.quote(name) + " is invalid", rename);
        String version = metadata.version();
        String example = "write a semantic version like 1.2.0";
        require(!version.isEmpty(), "version", "chart.metadata.version is required", example);
        require(
                Versions.isVersion(version),
                "version",
                "chart.metadata.version " + GoQuote.quote(version) + " is invalid",
                example);
        String type = metadata.type();
        require(
                type.isEmpty() || type.equals("application") || type.equals("library"),
                "type",
                "chart.metadata.type must be application or library",
                "leave it out for a chart that installs something");
        Set<String> names = new HashSet<>();
        for (Dependency dependency : metadata.dependencies()) {
            require(
                    isAlias(dependency.alias()),
                    "dependencies",
                    "dependency " + GoQuote.quote(dependency.name()) + " has disallowed characters in the alias",
                    "use letters, digits, dashes and underscores");
            require(
                    names.add(dependency.usedName()),
                    "dependencies",
                    "more than one dependency with name or alias " + GoQuote.quote(dependency.usedName()),
                    "give one of them an alias");
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

    private void require(boolean holds, String key, String otherwise, String hint) {
        if (!holds) {
            Problem problem = problem(otherwise).hint(hint);
            throw new SourceException(placed(problem, key), "validation: " + otherwise);
        }
    }

    /** The problem where the value of {@code key} stands, or in the file as a whole where there is none. */
    private Problem placed(Problem problem, String key) {
        SourceText text = SourceText.of(shown + file.name(), file.text());
        return Yaml.parse(text).stream()
                .flatMap(document -> document.root().stream())
                .filter(YamlMapping.class::isInstance)
                .flatMap(root -> ((YamlMapping) root).entry(key).stream())
                .findFirst()
                .map(entry -> {
                    Span span = entry.key().span();
                    Location at = Location.of(text, span.start());
                    return problem.at(at).showing(text.lineText(at.line()), at.column(), span.length());
                })
                .orElse(problem.at(Location.file(text.name())));
    }

    private static Problem problem(String message) {
        return Problem.of("chart-yaml-invalid", message.replace("chart.metadata.", ""));
    }

    static SourceException failed(String file, String shown, String message) {
        Problem problem = problem(message).at(Location.file(shown + file)).hint("remove the empty entry");
        return new SourceException(problem, "validation: " + message);
    }
}
