package dev.portolan.core.author;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.core.author.resource.ResourceBuilder;
import dev.portolan.core.render.RenderRequest;
import dev.portolan.core.render.Renderer;
import dev.portolan.core.source.ChartReader;
import dev.portolan.core.source.ChartSource;
import dev.portolan.core.yaml.HelmYaml;
import dev.portolan.core.yaml.Yaml;
import dev.portolan.core.yaml.YamlComment;
import dev.portolan.core.yaml.YamlMapping;
import dev.portolan.core.yaml.YamlNode;
import dev.portolan.gotemplate.text.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is declared once stands in values.yaml, values.schema.json and README.md, and says the same in each. */
class DeclaredValuesTest {
    record Declared(String path, String description, Object byDefault) {}

    @Provide
    Arbitrary<List<Declared>> declarations() {
        Arbitrary<String> path = Arbitraries.strings()
                .withChars("abCD_")
                .ofMinLength(1)
                .ofMaxLength(3)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(segments -> String.join(".", segments));
        Arbitrary<String> words = Arbitraries.strings()
                .withChars("aB0.,:#|`'\"-{}<é")
                .ofMinLength(1)
                .ofMaxLength(12)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30)
                .map(list -> String.join(" ", list));
        Arbitrary<String> text =
                Arbitraries.strings().withChars("aB0 .:#|`'\"-{}[]&*!%@\\\n\té").ofMaxLength(12);
        Arbitrary<Object> byDefault = Arbitraries.oneOf(
                text.map(value -> (Object) value),
                Arbitraries.of("true", "no", "null", "~", "1", "1.5", "1e3", "0x1f", "2026-01-01", "")
                        .map(value -> value),
                Arbitraries.longs().between(-1_000_000, 1_000_000).map(value -> value),
                Arbitraries.of(true, false).map(value -> value),
                text.list().ofMaxSize(3).map(value -> value),
                Arbitraries.maps(Arbitraries.of("a", "b.c", "yes", "d/e"), text)
                        .ofMaxSize(3)
                        .map(value -> value));
        return Combinators.combine(path, words, byDefault)
                .as(Declared::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Property(tries = 300)
    void standInEachFileAndAgree(@ForAll("declarations") List<Declared> candidates) {
        List<Declared> declared = apart(candidates);
        Map<String, String> files = chart(declared).files();
        YamlNode values = Yaml.parse(SourceText.of("values.yaml", files.get("values.yaml")))
                .get(0)
                .root()
                .orElseThrow();
        Object schema = HelmYaml.read(files.get("values.schema.json"));
        List<String> rows = files.get("README.md")
                .lines()
                .filter(line -> line.startsWith("| `"))
                .toList();

        assertThat(rows).hasSize(declared.size() + 2);
        for (Declared value : declared) {
            YamlMapping.Entry entry = entry(values, value.path());
            assertThat(entry.value().value()).isEqualTo(plain(value.byDefault()));
            assertThat(comment(entry.key())).isEqualTo(value.description());

            Map<?, ?> property = property(schema, value.path());
            assertThat(property.get("type")).isEqualTo(type(value.byDefault()));
            assertThat(property.get("description")).isEqualTo(value.description());

            assertThat(cells(rows, value.path()))
                    .containsExactly(type(value.byDefault()), code(Json.write(value.byDefault())), value.description());
        }
        rendersWithItsDefaults(files);
    }

    private static AuthoredChart chart(List<Declared> declared) {
        ChartBuilder chart = ChartBuilder.named("web");
        List<Value> values = new ArrayList<>();
        for (Declared value : declared) {
            values.add(declare(chart.value(value.path(), value.description()), value.byDefault()));
        }
        chart.add(ResourceBuilder.of(chart.component(), "v1", "ConfigMap")
                .body(object -> object.mapping(
                        "data",
                        data -> values.forEach(value -> data.put(
                                value.path().toString(), value.pipe("toJson").quoted())))));
        return chart.build();
    }

    private static Value declare(Declaration declaration, Object byDefault) {
        if (byDefault instanceof String text) {
            return declaration.text(text);
        } else if (byDefault instanceof Long number) {
            return declaration.integer(number);
        } else if (byDefault instanceof Boolean flag) {
            return declaration.flag(flag);
        } else if (byDefault instanceof List<?> list) {
            return declaration.list(list).ofTexts();
        }
        Map<String, Object> map = new LinkedHashMap<>();
        ((Map<?, ?>) byDefault).forEach((key, entry) -> map.put((String) key, entry));
        return declaration.map(map).ofTexts();
    }

    /** Those whose paths do not lead through one another. */
    private static List<Declared> apart(List<Declared> candidates) {
        List<Declared> apart = new ArrayList<>();
        for (Declared candidate : candidates) {
            boolean clashes = apart.stream()
                    .anyMatch(other -> (other.path() + ".").startsWith(candidate.path() + ".")
                            || (candidate.path() + ".").startsWith(other.path() + "."));
            if (!clashes) {
                apart.add(candidate);
            }
        }
        return apart;
    }

    /** The cells of the row of {@code path} after the first, without the marks that Markdown takes away. */
    private static List<String> cells(List<String> rows, String path) {
        List<String> found = rows.stream()
                .filter(row -> row.startsWith("| `" + path + "` | "))
                .toList();
        assertThat(found).hasSize(1);
        String[] cells = found.get(0).split("(?<!\\\\)\\|", -1);
        assertThat(cells).hasSize(6);
        return Stream.of(cells)
                .skip(2)
                .limit(3)
                .map(cell -> cell.strip().replace("\\|", "|"))
                .toList();
    }

    private static String code(String text) {
        String fence = "`";
        while (text.contains(fence)) {
            fence += "`";
        }
        return fence.length() > 1 ? fence + " " + text + " " + fence : fence + text + fence;
    }

    private static YamlMapping.Entry entry(YamlNode root, String path) {
        YamlMapping.Entry entry = null;
        YamlNode level = root;
        for (String segment : path.split("\\.", -1)) {
            entry = ((YamlMapping) level).entry(segment).orElseThrow();
            level = entry.value();
        }
        return entry;
    }

    private static String comment(YamlNode key) {
        return key.leadingComments().stream()
                .map(YamlComment::text)
                .map(String::strip)
                .filter(text -> !text.equals("Default values of web."))
                .collect(Collectors.joining(" "));
    }

    private static Map<?, ?> property(Object schema, String path) {
        Map<?, ?> level = (Map<?, ?>) schema;
        for (String segment : path.split("\\.", -1)) {
            level = (Map<?, ?>) ((Map<?, ?>) level.get("properties")).get(segment);
        }
        return level;
    }

    /** As YAML is read: all numbers are doubles. */
    private static Object plain(Object value) {
        return value instanceof Long number ? Double.valueOf(number) : value;
    }

    private static String type(Object value) {
        if (value instanceof String) {
            return "string";
        } else if (value instanceof Long) {
            return "integer";
        } else if (value instanceof Boolean) {
            return "boolean";
        }
        return value instanceof List ? "array" : "object";
    }

    /** The render fails if the chart's schema does not accept the chart's defaults. */
    private static void rendersWithItsDefaults(Map<String, String> files) {
        Renderer.create()
                .render(RenderRequest.of(ChartReader.create().read(ChartSource.of("web", files)))
                        .build());
    }
}
