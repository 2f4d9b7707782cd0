package dev.portolan.core.render;

import dev.portolan.core.chart.Chart;
import dev.portolan.core.chart.ChartFile;
import dev.portolan.core.chart.Dependency;
import dev.portolan.core.chart.Maintainer;
import dev.portolan.core.chart.Metadata;
import dev.portolan.gotemplate.function.FunctionSet;
import dev.portolan.gotemplate.value.GoInt;
import dev.portolan.gotemplate.value.GoMap;
import dev.portolan.gotemplate.value.GoNamed;
import dev.portolan.gotemplate.value.GoStruct;
import dev.portolan.gotemplate.value.Kind;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What templates see as their dot, for each chart in a tree: made anew for each render, because templates change it.
 *
 * @see <a href="https://github.com/helm/helm/blob/v4.1.4/pkg/engine/engine.go">recAllTpls in engine.go</a>
 */
final class RenderData {
    private final Map<String, RenderedTemplate> templates = new HashMap<>();
    private final Map<String, @Nullable Object> release;
    private final GoStruct capabilities;

    /**
     * A template to run.
     *
     * @param file its file in the chart
     * @param data its dot; shared by the templates of a chart
     * @param basePath the folder of the chart's templates
     */
    record RenderedTemplate(ChartFile file, ChartValues data, String basePath) {}

    private RenderData(RenderRequest request) {
        this.release = release(request.release());
        this.capabilities = capabilities(request.capabilities());
    }

    /** The templates of {@code chart} and its subcharts by full name. {@code values} is used as it is. */
    static Map<String, RenderedTemplate> of(Chart chart, Map<String, @Nullable Object> values, RenderRequest request) {
        RenderData data = new RenderData(request);
        data.add(chart, ChartValues.of(values), "", true);
        return data.templates;
    }

    private ChartValues add(Chart chart, ChartValues values, String parentPath, boolean root) {
        String path = root ? chart.name() : parentPath + "/charts/" + chart.name();
        Map<String, @Nullable Object> subcharts = new LinkedHashMap<>();
        Map<String, @Nullable Object> metadata = metadata(chart.metadata());
        metadata.put("IsRoot", root);
        ChartValues data = ChartValues.of(new LinkedHashMap<>());
        data.put("Chart", metadata);
        data.put("Files", ChartFiles.of(chart.files()));
        data.put("Release", release);
        data.put("Capabilities", capabilities);
        data.put("Values", values);
        data.put("Subcharts", subcharts);
        for (Chart child : chart.dependencies()) {
            subcharts.put(child.name(), add(child, childValues(values, child.name()), path, false));
        }
        boolean library = chart.metadata().type().toLowerCase(Locale.ROOT).equals("library");
        for (ChartFile file : chart.templates()) {
            String name = file.name();
            if (!library || name.startsWith("_", name.lastIndexOf('/') + 1)) {
                templates.put(path + "/" + name, new RenderedTemplate(file, data, path + "/templates"));
            }
        }
        return data;
    }

    /** The table of a subchart, shared with its parent. */
    @SuppressWarnings("unchecked") // values have string keys
    private static ChartValues childValues(ChartValues values, String name) {
        Object table = values.get(name);
        return table instanceof Map<?, ?> map
                ? ChartValues.of((Map<String, @Nullable Object>) map)
                : ChartValues.of(new LinkedHashMap<>());
    }

    private static Map<String, @Nullable Object> release(Release release) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("Name", release.name());
        map.put("Namespace", release.namespace());
        map.put("IsUpgrade", release.operation() == Release.Operation.UPGRADE);
        map.put("IsInstall", release.operation() == Release.Operation.INSTALL);
        map.put("Revision", GoInt.of(release.revision()));
        map.put("Service", "Helm");
        return map;
    }

    // ---------------------------------------------------------------- .Chart

    /** Chart.yaml under the names of Go's fields. */
    private static Map<String, @Nullable Object> metadata(Metadata metadata) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("Name", metadata.name());
        map.put("Home", metadata.home());
        map.put("Sources", new ArrayList<Object>(metadata.sources()));
        map.put("Version", metadata.version());
        map.put("Description", metadata.description());
        map.put("Keywords", new ArrayList<Object>(metadata.keywords()));
        map.put("Maintainers", maps(metadata.maintainers(), RenderData::maintainer));
        map.put("Icon", metadata.icon());
        map.put("APIVersion", metadata.apiVersion());
        map.put("Condition", metadata.condition());
        map.put("Tags", metadata.tags());
        map.put("AppVersion", metadata.appVersion());
        map.put("Deprecated", metadata.deprecated());
        map.put(
                "Annotations",
                metadata.annotations().isEmpty()
                        ? GoMap.nil("map[string]string")
                        : GoMap.ofStrings(metadata.annotations()));
        map.put("KubeVersion", metadata.kubeVersion());
        map.put("Dependencies", maps(metadata.dependencies(), RenderData::dependency));
        map.put("Type", metadata.type());
        return map;
    }

    private static <T> List<@Nullable Object> maps(List<T> items, Function<T, Map<String, @Nullable Object>> map) {
        List<@Nullable Object> maps = new ArrayList<>();
        items.forEach(item -> maps.add(map.apply(item)));
        return maps;
    }

    private static Map<String, @Nullable Object> maintainer(Maintainer maintainer) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("Name", maintainer.name());
        map.put("Email", maintainer.email());
        map.put("URL", maintainer.url());
        return map;
    }

    private static Map<String, @Nullable Object> dependency(Dependency dependency) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("Name", dependency.name());
        map.put("Version", dependency.version());
        map.put("Repository", dependency.repository());
        map.put("Condition", dependency.condition());
        map.put("Tags", new ArrayList<Object>(dependency.tags()));
        map.put("Enabled", dependency.enabled());
        map.put("ImportValues", new ArrayList<>(dependency.importValues()));
        map.put("Alias", dependency.alias());
        return map;
    }

    // ---------------------------------------------------------------- .Capabilities

    private static GoStruct capabilities(Capabilities capabilities) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("KubeVersion", kubeVersion(capabilities.kubeVersion()));
        fields.put("APIVersions", new VersionSet(capabilities.apiVersions()));
        fields.put("HelmVersion", helmVersion());
        FunctionSet methods = name -> name.equals("Copy")
                ? FunctionSet.Entry.of(name, "() *common.Capabilities", call -> capabilities(capabilities))
                : null;
        return new Struct("*common.Capabilities", Kind.PTR, fields, fields, methods, null, null);
    }

    private static GoStruct kubeVersion(KubeVersion version) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("Version", version.version());
        fields.put("Major", version.major());
        fields.put("Minor", version.minor());
        FunctionSet methods = name -> switch (name) {
            case "String" -> FunctionSet.Entry.of(name, "() string", call -> version.normalized());
            case "GitVersion" -> FunctionSet.Entry.of(name, "() string", call -> version.version());
            default -> null;
        };
        Map<String, @Nullable Object> printed = new LinkedHashMap<>();
        printed.put("Version", version.version());
        printed.put("normalizedVersion", version.normalized());
        printed.put("Major", version.major());
        printed.put("Minor", version.minor());
        return new Struct("common.KubeVersion", Kind.STRUCT, fields, printed, methods, version.normalized(), null);
    }

    private static GoStruct helmVersion() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("Version", Capabilities.HELM_VERSION);
        fields.put("GitCommit", "05fa37973dc9e42b76e1d2883494c87174b6074f");
        fields.put("GitTreeState", "clean");
        fields.put("GoVersion", "go1.25.9");
        fields.put("KubeClientVersion", "v1.35");
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("version", Capabilities.HELM_VERSION);
        json.put("git_commit", "05fa37973dc9e42b76e1d2883494c87174b6074f");
        json.put("git_tree_state", "clean");
        json.put("go_version", "go1.25.9");
        json.put("kube_client_version", "v1.35");
        return new Struct("version.BuildInfo", Kind.STRUCT, fields, fields, FunctionSet.EMPTY, null, json);
    }

    /** A struct made of what it is asked for. */
    private record Struct(
            String typeName,
            Kind kind,
            Map<String, @Nullable Object> fields,
            Map<String, @Nullable Object> printedFields,
            FunctionSet methods,
            @Nullable String pointerDisplay,
            @Nullable Object encoded)
            implements GoStruct {
        @Override
        public @Nullable Object json() {
            return encoded == null ? fields : encoded;
        }
    }

    /** {@code .Capabilities.APIVersions}: a list with {@code Has}. */
    private static final class VersionSet extends AbstractList<@Nullable Object> implements GoNamed, RandomAccess {
        private final List<String> versions;
        private final Set<String> known;

        VersionSet(List<String> versions) {
            this.versions = versions;
            this.known = Set.copyOf(versions);
        }

        @Override
        public String typeName() {
            return "common.VersionSet";
        }

        @Override
        public String underlyingType() {
            return "[]string";
        }

        @Override
        public FunctionSet methods() {
            return name -> name.equals("Has")
                    ? FunctionSet.Entry.of(name, "(apiVersion string) bool", call -> known.contains(call.string(0)))
                    : null;
        }

        @Override
        public Object get(int index) {
            return versions.get(index);
        }

        @Override
        public int size() {
            return versions.size();
        }
    }
}
