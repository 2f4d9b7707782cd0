package dev.portolan.core.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A chart that was read: its files sorted by their role, and its subcharts. Immutable and safe for use by many threads.
 *
 * @param path where the chart lies below the outermost one, such as {@code charts/redis} or
 *     {@code charts/redis-1.0.0.tgz}; empty for the outermost chart. Joined with a file's name it is what messages show
 * @param metadata Chart.yaml
 * @param lock Chart.lock, or null
 * @param values the decoded values.yaml; neither the map nor anything in it may be changed
 * @param schema values.schema.json, or null
 * @param templates the files below templates/
 * @param files what {@code .Files} sees: all that is no template, no subchart and not one of the chart's own documents
 * @param dependencies the subcharts, by the name of their folder or archive
 * @param raw every file of the chart in the order it was read, those of subcharts included
 */
public record Chart(
        String path,
        Metadata metadata,
        @Nullable Lock lock,
        Map<String, @Nullable Object> values,
        @Nullable ChartFile schema,
        List<ChartFile> templates,
        List<ChartFile> files,
        List<Chart> dependencies,
        List<ChartFile> raw) {
    public Chart {
        values = Collections.unmodifiableMap(values);
        templates = List.copyOf(templates);
        files = List.copyOf(files);
        dependencies = List.copyOf(dependencies);
        raw = List.copyOf(raw);
    }

    /** The name in Chart.yaml, or the alias under which a parent uses it. */
    public String name() {
        return metadata.name();
    }

    /** The file {@code name} as it was read, such as {@code values.yaml} with its comments. */
    public Optional<ChartFile> file(String name) {
        for (ChartFile file : raw) {
            if (file.name().equals(name)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /** The text of values.yaml, empty if there is none. */
    public String valuesText() {
        return file("values.yaml").map(ChartFile::text).orElse("");
    }

    /** The custom resource definitions of this chart alone: YAML and JSON files below crds/. */
    public List<ChartFile> crds() {
        List<ChartFile> crds = new ArrayList<>();
        for (ChartFile file : files) {
            if (file.name().startsWith("crds/") && isManifest(file.name())) {
                crds.add(file);
            }
        }
        return crds;
    }

    /** What messages show for the file {@code name} of this chart. */
    public String shownPath(String name) {
        return path.isEmpty() ? name : path + "/" + name;
    }

    /** The same chart with other metadata. */
    public Chart withMetadata(Metadata newMetadata) {
        return new Chart(path, newMetadata, lock, values, schema, templates, files, dependencies, raw);
    }

    /** The same chart in other versions, in Chart.yaml too; null keeps one. */
    public Chart withVersions(@Nullable String version, @Nullable String appVersion) {
        if (version == null && appVersion == null) {
            return this;
        }
        List<ChartFile> files = new ArrayList<>(raw);
        files.replaceAll(file -> file.name().equals(ChartYaml.FILE) ? versioned(file, version, appVersion) : file);
        Metadata newMetadata = metadata.withVersions(
                version == null ? metadata.version() : version,
                appVersion == null ? metadata.appVersion() : appVersion);
        return new Chart(path, newMetadata, lock, values, schema, templates, this.files, dependencies, files);
    }

    private static ChartFile versioned(ChartFile file, @Nullable String version, @Nullable String appVersion) {
        String text = file.text();
        text = version == null ? text : ChartYaml.with(text, "version", version);
        text = appVersion == null ? text : ChartYaml.with(text, "appVersion", appVersion);
        return ChartFile.of(file.name(), text);
    }

    /** The same chart with other default values. */
    public Chart withValues(Map<String, @Nullable Object> newValues) {
        return new Chart(path, metadata, lock, newValues, schema, templates, files, dependencies, raw);
    }

    /** The same chart with other subcharts. */
    public Chart withDependencies(List<Chart> newDependencies) {
        return new Chart(path, metadata, lock, values, schema, templates, files, newDependencies, raw);
    }

    /** Name and version. */
    @Override
    public String toString() {
        return name() + "-" + metadata.version();
    }

    private static boolean isManifest(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".yaml") || lower.endsWith(".yml") || lower.endsWith(".json");
    }
}
