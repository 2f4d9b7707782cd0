package dev.portolan.core.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.core.chart.Chart;
import dev.portolan.core.problem.ChartException;
import dev.portolan.core.source.ChartReader;
import dev.portolan.core.source.ChartSource;
import dev.portolan.core.values.ValuesMerger;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Helm 4 answered, recorded by {@code etc/record-conformance}, which describes the format. */
class ConformanceTest {
    private static final Path CASES = Path.of("src/test/resources/conformance");
    private static final String CHART_YAML = "apiVersion: v2\nname: demo\nversion: 0.1.0\nappVersion: \"1.16.0\"\n"
            + "description: A chart of one template\n";
    private static final Renderer RENDERER = Renderer.create();

    private static final Pattern IMAGINARY = Pattern.compile("[ (][0-9.+]+i[ )]");

    private record Case(String name, Map<String, String> sections) {}

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.filter(path -> path.toString().endsWith(".txt")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyAnswerIsHelms(Path file) throws IOException {
        List<String> different = new ArrayList<>();
        List<Case> cases = read(file);
        for (Case one : cases) {
            String expected = one.sections().containsKey("error")
                    ? "error: " + one.sections().get("error")
                    : "output: " + one.sections().get("output");
            String actual = answer(one);
            if (!actual.equals(expected) && !isOurOwnWay(one)) {
                different.add(one.name() + "\n  Helm  " + expected + "\n  here  " + actual);
            }
        }
        assertThat(cases).isNotEmpty();
        assertThat(different).as("%s of %s cases", different.size(), cases.size()).isEmpty();
    }

    /** Imaginary numbers are refused; a byte order mark is taken off where files are read from a directory. */
    private static boolean isOurOwnWay(Case one) {
        return IMAGINARY.matcher(one.sections().get("template")).find() || one.name().equals("byte order mark in text");
    }

    private static String answer(Case one) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("Chart.yaml", CHART_YAML);
        ValuesMerger values = ValuesMerger.create();
        one.sections().forEach((heading, content) -> {
            if (heading.equals("template")) {
                files.put("templates/t.txt", content);
            } else if (heading.equals("values")) {
                files.put("values.yaml", content + "\n");
            } else if (heading.startsWith("file ")) {
                files.put(heading.substring("file ".length()), content);
            } else if (heading.equals("set")) {
                content.lines().forEach(line -> set(values, line));
            }
        });
        try {
            Chart chart = ChartReader.create().read(ChartSource.of("demo", files));
            RenderRequest request = RenderRequest.of(chart)
                    .values(values.merge().tree())
                    .release(Release.install("test", "apps"))
                    .environment(dev.portolan.gotemplate.function.Environment.standard()
                            .withClock(Clock.system(ZoneOffset.UTC)))
                    .failures(
                            one.sections().containsKey("error")
                                    ? RenderRequest.Failures.END_RENDER
                                    : RenderRequest.Failures.COLLECTED)
                    .build();
            Rendered rendered = RENDERER.render(request);
            RenderedFile text = rendered.files().get("demo/templates/t.txt");
            return text == null
                    ? "error: " + rendered.failures().get(0).helmMessage()
                    : "output: " + text.text();
        } catch (ChartException e) {
            return "error: " + e.helmMessage();
        }
    }

    private static void set(ValuesMerger values, String line) {
        int blank = line.indexOf(' ');
        String argument = line.substring(blank + 1);
        switch (line.substring(0, blank)) {
            case "--set" -> values.set(argument);
            case "--set-string" -> values.setString(argument);
            case "--set-json" -> values.setJson(argument);
            case "--set-literal" -> values.setLiteral(argument);
            default -> throw new IllegalArgumentException(line);
        }
    }

    private static List<Case> read(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        List<Case> cases = new ArrayList<>();
        String heading = "";
        Map<String, List<String>> sections = new LinkedHashMap<>();
        String name = "";
        for (String line : (text.substring(0, text.length() - 1) + "\n=== ").split("\n", -1)) {
            if (line.startsWith("=== ")) {
                if (!sections.isEmpty()) {
                    Map<String, String> joined = new LinkedHashMap<>();
                    sections.forEach((key, lines) -> joined.put(key, String.join("\n", lines)));
                    cases.add(new Case(name, joined));
                }
                name = line.substring("=== ".length());
                sections = new LinkedHashMap<>();
            } else if (line.startsWith("--- ")) {
                heading = line.substring("--- ".length());
                sections.put(heading, new ArrayList<>());
            } else if (sections.containsKey(heading)) {
                sections.get(heading).add(line.matches("\\\\+(=== |--- ).*") ? line.substring(1) : line);
            }
        }
        return cases;
    }
}
