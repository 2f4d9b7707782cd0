package dev.portolan.core.render;

import dev.portolan.core.chart.ChartFile;
import dev.portolan.core.yaml.HelmYaml;
import dev.portolan.gotemplate.function.FunctionSet;
import dev.portolan.gotemplate.value.GoInt;
import dev.portolan.gotemplate.value.GoNamed;
import dev.portolan.gotemplate.value.GoSlice;
import dev.portolan.gotemplate.value.GoString;
import dev.portolan.gotemplate.value.Kind;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code .Files}: a map of names to bytes with methods. Unmodifiable.
 *
 * @see <a href="https://github.com/helm/helm/blob/v4.1.4/pkg/engine/files.go">files.go</a>
 */
final class ChartFiles extends AbstractMap<String, Object> implements GoNamed {
    private final Map<String, ChartFile> files;

    private ChartFiles(Map<String, ChartFile> files) {
        this.files = files;
    }

    static ChartFiles of(List<ChartFile> files) {
        Map<String, ChartFile> byName = new LinkedHashMap<>();
        files.forEach(file -> byName.put(file.name(), file));
        return new ChartFiles(byName);
    }

    @Override
    public String typeName() {
        return "engine.files";
    }

    @Override
    public String underlyingType() {
        return "map[string][]uint8";
    }

    @Override
    public FunctionSet methods() {
        return this::method;
    }

    private FunctionSet.@Nullable Entry method(String name) {
        return switch (name) {
            case "Get" -> FunctionSet.Entry.of(name, "(name string) string", call -> text(call.string(0)));
            case "GetBytes" ->
                FunctionSet.Entry.of(name, "(name string) []byte", call -> bytes(files.get(call.string(0))));
            case "Glob" -> FunctionSet.Entry.of(name, "(pattern string) engine.files", call -> glob(call.string(0)));
            case "Lines" -> FunctionSet.Entry.of(name, "(name string) []string", call -> lines(call.string(0)));
            case "AsConfig" -> FunctionSet.Entry.of(name, "() string", call -> asConfig());
            case "AsSecrets" -> FunctionSet.Entry.of(name, "() string", call -> asSecrets());
            default -> null;
        };
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        Map<String, Object> entries = new LinkedHashMap<>();
        files.forEach((name, file) -> entries.put(name, bytes(file)));
        return entries.entrySet();
    }

    @Override
    public boolean containsKey(Object key) {
        return key instanceof String name && files.containsKey(name);
    }

    @Override
    public @Nullable Object get(Object key) {
        ChartFile file = key instanceof String name ? files.get(name) : null;
        return file == null ? null : bytes(file);
    }

    @Override
    public int size() {
        return files.size();
    }

    private String text(String name) {
        ChartFile file = files.get(name);
        return file == null ? "" : file.text();
    }

    private static GoSlice bytes(@Nullable ChartFile file) {
        if (file == null) {
            return GoSlice.of("uint8", List.of());
        }
        byte[] bytes = file.bytes();
        List<Object> elements = new ArrayList<>(bytes.length);
        for (byte b : bytes) {
            elements.add(GoInt.of(Kind.UINT8, b & 0xFF));
        }
        return GoSlice.of("uint8", elements);
    }

    private ChartFiles glob(String pattern) {
        Glob glob = Glob.compile(pattern);
        Map<String, ChartFile> matching = new LinkedHashMap<>();
        files.forEach((name, file) -> {
            if (glob.matches(name)) {
                matching.put(name, file);
            }
        });
        return new ChartFiles(matching);
    }

    private GoSlice lines(String name) {
        ChartFile file = files.get(name);
        if (file == null) {
            return GoSlice.ofStrings(List.of());
        }
        String text = file.text();
        if (text.isEmpty()) {
            throw new dev.portolan.gotemplate.function.FunctionException("runtime error: index out of range [-1]");
        }
        String whole = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        return GoSlice.ofStrings(List.of(whole.split("\n", -1)));
    }

    private String asConfig() {
        Map<String, @Nullable Object> entries = new LinkedHashMap<>();
        files.forEach((name, file) -> entries.put(baseName(name), file.text()));
        return yaml(entries);
    }

    private String asSecrets() {
        Map<String, @Nullable Object> entries = new LinkedHashMap<>();
        files.forEach((name, file) ->
                entries.put(baseName(name), Base64.getEncoder().encodeToString(GoString.bytes(file.text()))));
        return yaml(entries);
    }

    private static String yaml(Map<String, @Nullable Object> entries) {
        String text = HelmYaml.write(entries);
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }

    private static String baseName(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
