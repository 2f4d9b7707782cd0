package dev.portolan.core.source;

import dev.portolan.core.chart.ChartFile;
import dev.portolan.core.chart.Dependency;
import dev.portolan.core.chart.Lock;
import dev.portolan.core.chart.Maintainer;
import dev.portolan.core.chart.Metadata;
import dev.portolan.core.problem.Location;
import dev.portolan.core.problem.Problem;
import dev.portolan.core.yaml.HelmYaml;
import dev.portolan.core.yaml.YamlException;
import dev.portolan.gotemplate.text.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads Chart.yaml, Chart.lock and their forerunners. Stateless. */
final class MetadataReader {
    private static final String DECODING = "error unmarshaling JSON: while decoding JSON: ";

    private MetadataReader() {}

    /**
     * Chart.yaml, and requirements.yaml if there is one: what the latter has replaces what the former has.
     *
     * @param shown what messages put before the file names
     */
    static Metadata read(ChartFile chartFile, @Nullable ChartFile requirements, String shown) {
        Map<String, @Nullable Object> values = mapping(chartFile, shown, "v2.Metadata");
        if (requirements != null) {
            read(values, chartFile.name(), shown);
            Map<String, @Nullable Object> merged = new LinkedHashMap<>(values);
            mapping(requirements, shown, "v2.Metadata").forEach((key, value) -> {
                if (value != null) {
                    merged.keySet().removeIf(key::equalsIgnoreCase);
                    merged.put(key, value);
                }
            });
            return read(merged, requirements.name(), shown);
        }
        return read(values, chartFile.name(), shown);
    }

    private static Metadata read(Map<String, @Nullable Object> values, String file, String shown) {
        TypedFields.Mismatch mismatch = new TypedFields.Mismatch();
        TypedFields fields = TypedFields.of("Metadata", "v2.Metadata", values, mismatch);
        // In the order of JSON's keys, so that the first mistake is the one that Go reports.
        Map<String, String> annotations = fields.textMap("annotations");
        String apiVersion = fields.text("apiVersion");
        String appVersion = fields.text("appVersion");
        String condition = fields.text("condition");
        List<@Nullable Dependency> dependencies = dependencies(fields);
        boolean deprecated = fields.flag("deprecated");
        String description = fields.text("description");
        String home = fields.text("home");
        String icon = fields.text("icon");
        List<String> keywords = fields.texts("keywords");
        String kubeVersion = fields.text("kubeVersion");
        List<@Nullable Maintainer> maintainers =
                fields.structs("maintainers", "Maintainer", "v2.Maintainer", (m, i) -> {
                    String email = m.text("email");
                    return new Maintainer(m.text("name"), email, m.text("url"));
                });
        String name = fields.text("name");
        List<String> sources = fields.texts("sources");
        String tags = fields.text("tags");
        String type = fields.text("type");
        String version = fields.text("version");
        check(mismatch, file, shown);
        return new Metadata(
                Sanitizer.clean(name),
                Sanitizer.clean(home),
                Sanitizer.clean(sources),
                version,
                Sanitizer.clean(description),
                Sanitizer.clean(keywords),
                maintainers(maintainers, file, shown),
                Sanitizer.clean(icon),
                apiVersion.isEmpty() ? "v1" : apiVersion,
                Sanitizer.clean(condition),
                Sanitizer.clean(tags),
                Sanitizer.clean(appVersion),
                deprecated,
                annotations,
                Sanitizer.clean(kubeVersion),
                fields.has("dependencies") ? present(dependencies, file, shown) : null,
                type);
    }

    private static List<Maintainer> maintainers(List<@Nullable Maintainer> read, String file, String shown) {
        List<Maintainer> maintainers = new ArrayList<>();
        for (Maintainer maintainer : read) {
            if (maintainer == null) {
                throw Validation.failed(file, shown, "maintainers must not contain empty or null nodes");
            }
            maintainers.add(new Maintainer(
                    Sanitizer.clean(maintainer.name()),
                    Sanitizer.clean(maintainer.email()),
                    Sanitizer.clean(maintainer.url())));
        }
        return maintainers;
    }

    private static List<Dependency> present(List<@Nullable Dependency> read, String file, String shown) {
        List<Dependency> dependencies = new ArrayList<>();
        for (Dependency dependency : read) {
            if (dependency == null) {
                throw Validation.failed(file, shown, "dependencies must not contain empty or null nodes");
            }
            dependencies.add(dependency);
        }
        return dependencies;
    }

    private static List<@Nullable Dependency> dependencies(TypedFields fields) {
        return fields.structs("dependencies", "Dependency", "v2.Dependency", (d, i) -> {
            String alias = d.text("alias");
            String condition = Sanitizer.clean(d.text("condition"));
            boolean enabled = d.flag("enabled");
            List<@Nullable Object> importValues = d.anything("import-values");
            String name = Sanitizer.clean(d.text("name"));
            String repository = Sanitizer.clean(d.text("repository"));
            List<String> tags = Sanitizer.clean(d.texts("tags"));
            String version = Sanitizer.clean(d.text("version"));
            return new Dependency(name, version, repository, condition, tags, enabled, importValues, alias);
        });
    }

    /** A lock file. */
    static Lock lock(ChartFile file, String shown) {
        TypedFields.Mismatch mismatch = new TypedFields.Mismatch();
        TypedFields fields = TypedFields.of("Lock", "v2.Lock", mapping(file, shown, "v2.Lock"), mismatch);
        List<@Nullable Dependency> dependencies = dependencies(fields);
        String digest = fields.text("digest");
        String generated = fields.text("generated");
        check(mismatch, file.name(), shown);
        List<Dependency> present = new ArrayList<>();
        dependencies.forEach(dependency -> {
            if (dependency != null) {
                present.add(dependency);
            }
        });
        return new Lock(generated, digest, present);
    }

    private static Map<String, @Nullable Object> mapping(ChartFile file, String shown, String goType) {
        try {
            return HelmYaml.readMap(SourceText.of(shown + file.name(), file.text()));
        } catch (YamlException e) {
            String helm = e.helmMessage().replace("map[string]interface {}", goType);
            throw new SourceException(e.problems(), "cannot load " + file.name() + ": " + helm, e);
        }
    }

    private static void check(TypedFields.Mismatch mismatch, String file, String shown) {
        String message = mismatch.message();
        if (message != null) {
            String code = file.toLowerCase(Locale.ROOT).replace('.', '-') + "-type";
            throw new SourceException(
                    Problem.of(code, message.replaceFirst("^json: cannot unmarshal", "cannot read"))
                            .at(Location.file(shown + file)),
                    "cannot load " + file + ": " + DECODING + message);
        }
    }
}
