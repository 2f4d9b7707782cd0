package dev.portolan.core.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.portolan.core.chart.Chart;
import dev.portolan.core.problem.ChartException;
import dev.portolan.core.problem.Location;
import dev.portolan.core.problem.Problem;
import dev.portolan.core.source.ChartReader;
import dev.portolan.core.source.ChartSource;
import dev.portolan.core.values.ValuesMerger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Charts that do not render, and what is said about them: {@code errors.md} beside this class's resources. {@code
 * -Dgolden.update} rewrites our words; {@code etc/record-errors} records Helm's.
 */
class ErrorPageTest {
    private static final Path PAGE = Path.of("src/test/resources/dev/portolan/core/render/errors.md");
    private static final Renderer RENDERER = Renderer.create();

    /** A heading and the fences below it, by what stands behind their backquotes. */
    record Example(String title, Map<String, String> fences) {
        @Override
        public String toString() {
            return title;
        }

        String fence(String name) {
            return Objects.requireNonNull(fences.get(name), name);
        }
    }

    static List<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        Map<String, String> fences = new LinkedHashMap<>();
        String[] lines = Files.readString(PAGE).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].startsWith("## ")) {
                fences = new LinkedHashMap<>();
                examples.add(new Example(lines[i].substring(3), fences));
            } else if (lines[i].startsWith("```")) {
                String[] words = lines[i].substring(3).split(" ", -1);
                StringBuilder content = new StringBuilder();
                while (!lines[++i].equals("```")) {
                    content.append(lines[i]).append('\n');
                }
                fences.put(words[words.length - 1], content.toString());
            }
        }
        return examples;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void saysWhatIsWrongAndWhatToDo(Example example) throws IOException {
        ChartException failure = failure(example);
        String words = failure.problems().stream().map(Problem::toString).collect(Collectors.joining("\n")) + "\n";
        if (System.getProperty("golden.update") != null) {
            String page = Files.readString(PAGE);
            int start = page.indexOf("```portolan\n", page.indexOf("## " + example.title() + "\n")) + 12;
            Files.writeString(PAGE, page.substring(0, start) + words + page.substring(page.indexOf("```\n", start)));
        } else {
            assertThat(words).isEqualTo(example.fence("portolan"));
        }
        assertThat(failure.problems())
                .allSatisfy(problem -> assertThat(problem.location()).isPresent());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void saysInHelmsWordsWhatHelmSays(Example example) {
        assertThat("Error: " + failure(example).helmMessage() + "\n").isEqualTo(example.fence("helm"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void keepsSecrets(Example example) {
        String words = failure(example).problems().toString();
        assertThat(words).doesNotContain("hunter2");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void saysTheSameIfTheRenderGoesOn(Example example) {
        ChartException failure = failure(example);
        List<Problem> collected;
        try {
            collected = render(example, RenderRequest.Failures.COLLECTED)
                    .failures()
                    .get(0)
                    .problems();
        } catch (ChartException e) {
            collected = e.problems();
        }
        assertThat(collected)
                .extracting(Problem::toString)
                .isEqualTo(failure.problems().stream().map(Problem::toString).toList());
    }

    @Test
    void namesCallsAndValuesForPrograms() throws IOException {
        Example chain = examples().stream()
                .filter(example -> example.title().equals("A chain of calls"))
                .findFirst()
                .orElseThrow();
        RenderException failure = (RenderException) failure(chain);
        assertThat(failure.calls())
                .extracting(Location::toString)
                .containsExactly("templates/web.yaml:6:9", "templates/_c.tpl:2:4", "templates/_a.tpl:5:4");
        assertThat(failure.values()).containsExactly("app.labels");
    }

    @Test
    void thePageIsReadWhole() throws IOException {
        long headings = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("## "))
                .count();
        assertThat(examples()).hasSize((int) headings);
    }

    private static ChartException failure(Example example) {
        return catchThrowableOfType(ChartException.class, () -> render(example, RenderRequest.Failures.END_RENDER));
    }

    private static Rendered render(Example example, RenderRequest.Failures failures) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("Chart.yaml", "apiVersion: v2\nname: demo\nversion: 0.1.0\n");
        example.fences().forEach((name, content) -> {
            if (name.contains(".")) {
                files.put(name, content);
            }
        });
        ValuesMerger values = ValuesMerger.create();
        for (String flag : example.fences().getOrDefault("flags", "").lines().toList()) {
            String argument = flag.substring(flag.indexOf(' ') + 1);
            switch (flag.substring(0, flag.indexOf(' '))) {
                case "-f" -> values.file(argument, example.fence(argument));
                case "--set" -> values.set(argument);
                default -> throw new IllegalArgumentException(flag);
            }
        }
        Chart chart = ChartReader.create().read(ChartSource.of("demo", files));
        return RENDERER.render(RenderRequest.of(chart)
                .values(values.merge())
                .failures(failures)
                .build());
    }
}
