package dev.portolan.core.yaml;

import dev.portolan.gotemplate.text.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * YAML as Helm reads and writes it. Values are plain: null, {@link Boolean}, {@link Double}, {@link String}, mutable
 * {@link ArrayList} and {@link LinkedHashMap} with string keys in the order of the text. Stateless.
 *
 * <pre>{@code
 * Object values = HelmYaml.read("on: [0x10, 1_000]");   // {"true": [16.0, 1000.0]}
 * String text = HelmYaml.write(values);                 // "true":\n- 16\n- 1000\n
 * }</pre>
 *
 * <p>Helm decodes YAML 1.1 through JSON: {@code yes}, {@code no}, {@code on} and {@code off} are booleans, {@code 0755}
 * is octal, timestamps stay strings, every number is a {@code float64}, the last of two equal keys counts.
 *
 * @see <a href="https://github.com/kubernetes-sigs/yaml/blob/v1.6.0/yaml.go">sigs.k8s.io/yaml</a>
 */
public final class HelmYaml {
    private HelmYaml() {}

    /**
     * The value of the first document in {@code text}; null if there is none.
     *
     * @throws YamlException if Helm's reader would fail; its {@code helmMessage} is what that reader says
     */
    public static @Nullable Object read(String text) {
        Object value = BlockReader.read(text);
        if (value != BlockReader.GIVEN_UP) {
            return value;
        }
        YamlNode root = new Composer(new Scanner(text, 0, YamlLimits.MAX_DEPTH, null)).next();
        return root == null ? null : new Decoder(root).decode();
    }

    /**
     * The value of the first document in {@code source}, with places in the errors.
     *
     * @throws YamlException if Helm's reader would fail
     */
    public static @Nullable Object read(SourceText source) {
        try {
            return read(source.content());
        } catch (YamlException failure) {
            throw failure.in(source);
        }
    }

    /**
     * The first document as a map, empty if the document is empty or null, as {@code fromYaml} and values files are read.
     *
     * @throws YamlException if Helm's reader would fail or the document is no mapping
     */
    public static Map<String, @Nullable Object> readMap(String text) {
        Object value = read(text);
        if (value == null) {
            return new LinkedHashMap<>();
        }
        return mapOf(value, "map[string]interface {}");
    }

    /**
     * The first document as a map, with places in the errors.
     *
     * @throws YamlException if Helm's reader would fail or the document is no mapping
     */
    public static Map<String, @Nullable Object> readMap(SourceText source) {
        try {
            return readMap(source.content());
        } catch (YamlException failure) {
            throw failure.in(source);
        }
    }

    /**
     * The first document as a list, empty if the document is empty or null, as {@code fromYamlArray} reads it.
     *
     * @throws YamlException if Helm's reader would fail or the document is no sequence
     */
    @SuppressWarnings("unchecked") // what read gives
    public static List<@Nullable Object> readList(String text) {
        Object value = read(text);
        if (value == null) {
            return new ArrayList<>();
        } else if (value instanceof List) {
            return (List<@Nullable Object>) value;
        }
        throw YamlException.type("json: cannot unmarshal " + jsonType(value) + " into Go value of type []interface {}");
    }

    /**
     * The values of all documents in {@code text}, read one after the other from one stream.
     *
     * @throws YamlException if one of them cannot be read
     */
    public static List<@Nullable Object> readAll(String text) {
        Composer composer = new Composer(new Scanner(text, 0, YamlLimits.MAX_DEPTH, null));
        List<@Nullable Object> values = new ArrayList<>();
        for (YamlNode root = composer.next(); root != null; root = composer.next()) {
            values.add(new Decoder(root).decode());
        }
        return values;
    }

    @SuppressWarnings("unchecked") // what read gives
    private static Map<String, @Nullable Object> mapOf(Object value, String goType) {
        if (value instanceof Map) {
            return (Map<String, @Nullable Object>) value;
        }
        throw YamlException.type("json: cannot unmarshal " + jsonType(value) + " into Go value of type " + goType);
    }

    private static String jsonType(Object value) {
        if (value instanceof Boolean) {
            return "bool";
        } else if (value instanceof Double) {
            return "number";
        } else if (value instanceof String) {
            return "string";
        }
        return value instanceof List ? "array" : "object";
    }

    /**
     * {@code value} as Helm's {@code toYaml} writes it, with the line feed at its end.
     *
     * @throws YamlException if Helm could not write it
     */
    public static String write(@Nullable Object value) {
        return YamlWriter.write(value, Dialect.HELM);
    }

    /**
     * {@code value} as Helm's {@code toYamlPretty} writes it, with the line feed at its end: sequences are indented, long
     * lines stay whole, and a {@code float64} of a million is {@code 1e+06}.
     *
     * @throws YamlException if the value is nested too deep
     */
    public static String writePretty(@Nullable Object value) {
        return YamlWriter.write(value, Dialect.PRETTY);
    }
}
