package dev.portolan.lint.rule;

import dev.portolan.core.archive.ReadLimits;
import dev.portolan.core.chart.ChartFile;
import dev.portolan.core.problem.ChartException;
import dev.portolan.core.source.ChartSource;
import dev.portolan.gotemplate.text.SourceText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The files of a chart as they lie there, also when they make no valid chart. Safe for use by many threads; the files'
 * bytes are not copied and must not be changed.
 */
public final class ChartTree {
    /**
     * How much is read of a chart: more than Helm takes, so that a rule can say what is too large.
     */
    public static final ReadLimits LIMITS =
            ReadLimits.DEFAULT.withFileBytes(64L << 20).withTotalBytes(256L << 20);

    private final String prefix;
    private final SortedMap<String, byte[]> files;
    private final List<ChartTree> subcharts;
    private final @Nullable PackedChart packed;
    private final List<SourceText> definitions;
    private final @Nullable ChartTree base;
    private final Map<String, Optional<SourceText>> texts = new ConcurrentHashMap<>();
    private final Map<String, ParsedYaml> yaml = new ConcurrentHashMap<>();
    private final Map<Class<?>, Object> derived = new ConcurrentHashMap<>();

    ChartTree(String prefix, SortedMap<String, byte[]> files, List<ChartTree> subcharts, @Nullable PackedChart packed) {
        this(prefix, files, subcharts, packed, List.of(), null);
    }

    private ChartTree(
            String prefix,
            SortedMap<String, byte[]> files,
            List<ChartTree> subcharts,
            @Nullable PackedChart packed,
            List<SourceText> definitions,
            @Nullable ChartTree base) {
        this.prefix = prefix;
        this.files = Collections.unmodifiableSortedMap(files);
        this.subcharts = List.copyOf(subcharts);
        this.packed = packed;
        this.definitions = List.copyOf(definitions);
        this.base = base;
    }

    /**
     * A chart of files by path. What lies below {@code charts/NAME/} becomes a subchart and stays among the files too; so
     * does what is packed in {@code charts/NAME.tgz}, but only the archive itself is among the files. An archive that cannot
     * be read, or holds too much, gives no subchart. Files that .helmignore hides are left out, as in Helm.
     */
    public static ChartTree of(Map<String, byte[]> files) {
        return new TreeBuilder().build("", visible(files), null, 0);
    }

    private static Map<String, byte[]> visible(Map<String, byte[]> files) {
        List<ChartFile> all = new ArrayList<>();
        files.forEach((path, bytes) -> all.add(ChartFile.of(path, bytes)));
        try {
            SortedMap<String, byte[]> visible = new TreeMap<>(files);
            visible.keySet()
                    .retainAll(ChartSource.of("", all).files().stream()
                            .map(ChartFile::name)
                            .collect(Collectors.toSet()));
            return visible;
        } catch (ChartException malformed) {
            // Whoever renders the chart reports it.
            return files;
        }
    }

    /**
     * The chart in an archive. Entries that Helm refuses, because they lie outside the chart's folder, are left out.
     *
     * @param archive the archive, under the path that findings show
     * @param provenance the text of the .prov file beside it, or null
     * @throws dev.portolan.core.archive.ArchiveException if it is no archive, or larger than {@link #LIMITS}
     */
    public static ChartTree packed(ChartFile archive, @Nullable SourceText provenance) {
        return new TreeBuilder().unpack("", archive, provenance, 0);
    }

    /** The archive that this chart was read from. */
    public Optional<PackedChart> packed() {
        return Optional.ofNullable(packed);
    }

    /**
     * This chart and, at any depth, those packed in archives in it: each file is among the files of exactly one of them.
     */
    public List<ChartTree> archives() {
        List<ChartTree> all = new ArrayList<>();
        collect(all);
        return all;
    }

    private void collect(List<ChartTree> all) {
        // The files of a folder in charts/ are among those of the chart above it.
        if (prefix.isEmpty() || packed != null) {
            all.add(this);
        }
        subcharts.forEach(subchart -> subchart.collect(all));
    }

    /** The same chart, to be compared with an earlier version of it. */
    public ChartTree withBase(ChartTree earlier) {
        return new ChartTree(prefix, files, subcharts, packed, definitions, earlier);
    }

    /** The earlier version that this chart is compared with. */
    public Optional<ChartTree> base() {
        return Optional.ofNullable(base);
    }

    /**
     * The same chart with custom resource definitions that the user gives: manifests, or JSON schemas in files named as in
     * {@code monitoring.coreos.com/prometheusrule_v1.json}.
     */
    public ChartTree withDefinitions(List<SourceText> texts) {
        return new ChartTree(prefix, files, subcharts, packed, texts, base);
    }

    /** The custom resource definitions that the user gives, those of the chart not included. */
    public List<SourceText> definitions() {
        return definitions;
    }

    /** What {@code make} derives from this chart; made when first asked for, and kept for the next rule. */
    public <T> T derived(Class<T> type, Function<ChartTree, T> make) {
        Object known = derived.get(type);
        if (known == null) {
            // Not computed inside the map, since one derivation may ask for another.
            T made = make.apply(this);
            known = derived.putIfAbsent(type, made);
            known = known == null ? made : known;
        }
        return type.cast(known);
    }

    /**
     * The path of this chart inside the outermost one, such as {@code charts/db/} or {@code charts/db-1.2.3.tgz/}; empty
     * for the outermost.
     */
    public String prefix() {
        return prefix;
    }

    /** The files by their path inside this chart, in order of their paths. */
    public SortedMap<String, byte[]> files() {
        return files;
    }

    /** The files below a folder, such as {@code crds/}, in order of their paths. */
    public List<String> below(String folder) {
        List<String> found = new ArrayList<>();
        for (String path : files.tailMap(folder).keySet()) {
            if (!path.startsWith(folder)) {
                break;
            }
            found.add(path);
        }
        return found;
    }

    /** Whether there is a file of this path. */
    public boolean has(String path) {
        return files.containsKey(path);
    }

    /** The path of a file of this chart as findings show it. */
    public String shown(String path) {
        return prefix + path;
    }

    /** The start of a file of this chart. */
    public Place place(String path) {
        return Place.startOf(shown(path));
    }

    /** The text of a file; empty if there is no such file or it is no UTF-8 text. */
    public Optional<SourceText> text(String path) {
        return texts.computeIfAbsent(path, key -> {
            byte[] bytes = files.get(key);
            return bytes == null ? Optional.empty() : decode(shown(key), bytes);
        });
    }

    /** The text of the file that findings show under this path, also in a subchart. */
    public Optional<SourceText> shownText(String shown) {
        return archives().stream()
                .filter(chart -> shown.startsWith(chart.prefix))
                .flatMap(chart -> chart.text(shown.substring(chart.prefix.length())).stream())
                .findFirst();
    }

    static Optional<SourceText> decode(String shown, byte[] bytes) {
        // Many times faster than a decoder that reports errors, which only a text with replacements needs asking.
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\0') >= 0 || text.indexOf('\uFFFD') >= 0 && !isUtf8(bytes)) {
            return Optional.empty();
        }
        return Optional.of(SourceText.of(shown, text.startsWith("\uFEFF") ? text.substring(1) : text));
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException binary) {
            return false;
        }
    }

    /** The text files of this chart and of its subcharts, packed ones included, by the path that findings show. */
    public Map<String, SourceText> texts() {
        Map<String, SourceText> all = new LinkedHashMap<>();
        for (ChartTree chart : archives()) {
            chart.files.keySet().forEach(path -> chart.text(path).ifPresent(text -> all.put(text.name(), text)));
        }
        return all;
    }

    /** A file as YAML or JSON; without documents if there is no such file. */
    public ParsedYaml yaml(String path) {
        return yaml.computeIfAbsent(path, this::parse);
    }

    private ParsedYaml parse(String path) {
        if (!files.containsKey(path)) {
            return new ParsedYaml(List.of(), null, Source.file(SourceText.of(shown(path), "")));
        }
        Optional<SourceText> text = text(path);
        if (text.isEmpty()) {
            YamlError error = new YamlError("the file is not UTF-8 text", place(path));
            return new ParsedYaml(List.of(), error, Source.file(SourceText.of(shown(path), "")));
        }
        return NodeReader.parse(Source.file(text.get()));
    }

    /** Chart.yaml. */
    public Node metadata() {
        return yaml("Chart.yaml").root();
    }

    /** The chart's name as Chart.yaml says; empty if it does not. */
    public String name() {
        return metadata().get("name").text();
    }

    /** Whether this is a library chart. */
    public boolean isLibrary() {
        return metadata().get("type").is("library");
    }

    /** The chart's values.yaml. */
    public ValuesFile defaults() {
        return values("values.yaml", ValuesFile.Role.DEFAULTS);
    }

    /** The values files in ci/. */
    public List<ValuesFile> ciValues() {
        return below("ci/").stream()
                .filter(path -> path.endsWith("-values.yaml"))
                .map(path -> values(path, ValuesFile.Role.CI))
                .toList();
    }

    private ValuesFile values(String path, ValuesFile.Role role) {
        ParsedYaml parsed = yaml(path);
        return new ValuesFile(this, role, parsed.source().text(), parsed.root(), parsed.error());
    }

    /** values.schema.json. */
    public Node schema() {
        return yaml("values.schema.json").root();
    }

    /** The text files under templates/, those of subcharts not included. */
    public List<TemplateFile> templates() {
        return below("templates/").stream()
                .flatMap(path -> text(path).stream())
                .map(text -> new TemplateFile(this, text))
                .toList();
    }

    /** The dependencies' entries in Chart.yaml, or in requirements.yaml of an old chart. */
    public List<Node> dependencies() {
        Node own = metadata().get("dependencies");
        return own.isAbsent()
                ? yaml("requirements.yaml").root().get("dependencies").items()
                : own.items();
    }

    /** The charts in charts/, those packed into archives included. */
    public List<ChartTree> subcharts() {
        return subcharts;
    }

    /**
     * The names under which the values of a subchart stand in those of this chart: the aliases that its dependencies give
     * it, else the subchart's own name.
     */
    public List<String> namesOf(ChartTree subchart) {
        List<String> names = new ArrayList<>();
        for (Node dependency : dependencies()) {
            if (dependency.get("name").is(subchart.name())) {
                names.add(dependency.get("alias").text(subchart.name()));
            }
        }
        return names.isEmpty() ? List.of(subchart.name()) : names;
    }

    /** The folder of this chart, without those above it; empty for the outermost. */
    public String folder() {
        String path = prefix.isEmpty() ? "" : prefix.substring(0, prefix.length() - 1);
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
