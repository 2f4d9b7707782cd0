package dev.portolan.core.chart;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Chart.yaml says. Immutable; texts that it leaves out are empty.
 *
 * @param name the chart's name
 * @param home a page about it
 * @param sources where its source is
 * @param version its semantic version
 * @param description one sentence
 * @param keywords words to find it by
 * @param maintainers who looks after it
 * @param icon a picture
 * @param apiVersion {@code v1} or {@code v2}
 * @param condition Helm's field of this name; it has no effect
 * @param tags Helm's field of this name; it has no effect
 * @param appVersion the version of what it installs
 * @param deprecated whether it should not be used any more
 * @param annotations facts for other tools
 * @param kubeVersion a range of Kubernetes versions
 * @param declaredDependencies the dependencies, or null if the chart has no such list: Helm then leaves the subcharts'
 *     own dependencies alone
 * @param type {@code application}, {@code library} or empty
 * @see <a href="https://helm.sh/docs/topics/charts/#the-chartyaml-file">Helm's description</a>
 */
public record Metadata(
        String name,
        String home,
        List<String> sources,
        String version,
        String description,
        List<String> keywords,
        List<Maintainer> maintainers,
        String icon,
        String apiVersion,
        String condition,
        String tags,
        String appVersion,
        boolean deprecated,
        Map<String, String> annotations,
        String kubeVersion,
        @Nullable List<Dependency> declaredDependencies,
        String type) {
    public Metadata {
        sources = List.copyOf(sources);
        keywords = List.copyOf(keywords);
        maintainers = List.copyOf(maintainers);
        annotations = Collections.unmodifiableMap(new LinkedHashMap<>(annotations));
        declaredDependencies = declaredDependencies == null ? null : List.copyOf(declaredDependencies);
    }

    /** The dependencies, none if the chart has no such list. */
    public List<Dependency> dependencies() {
        return declaredDependencies == null ? List.of() : declaredDependencies;
    }

    /** Whether this is a library chart, whose templates only hold definitions. */
    public boolean isLibrary() {
        return type.equals("library");
    }

    /** The same under another name. */
    public Metadata withName(String newName) {
        return new Metadata(
                newName,
                home,
                sources,
                version,
                description,
                keywords,
                maintainers,
                icon,
                apiVersion,
                condition,
                tags,
                appVersion,
                deprecated,
                annotations,
                kubeVersion,
                declaredDependencies,
                type);
    }

    /** The same with other versions of the chart and of what it installs. */
    public Metadata withVersions(String newVersion, String newAppVersion) {
        return new Metadata(
                name,
                home,
                sources,
                newVersion,
                description,
                keywords,
                maintainers,
                icon,
                apiVersion,
                condition,
                tags,
                newAppVersion,
                deprecated,
                annotations,
                kubeVersion,
                declaredDependencies,
                type);
    }

    /** The same with other dependencies, or with none declared. */
    public Metadata withDependencies(@Nullable List<Dependency> newDependencies) {
        return new Metadata(
                name,
                home,
                sources,
                version,
                description,
                keywords,
                maintainers,
                icon,
                apiVersion,
                condition,
                tags,
                appVersion,
                deprecated,
                annotations,
                kubeVersion,
                newDependencies,
                type);
    }
}
