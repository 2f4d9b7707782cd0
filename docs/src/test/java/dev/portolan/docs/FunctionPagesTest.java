package dev.portolan.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.core.chart.Chart;
import dev.portolan.core.problem.ChartException;
import dev.portolan.core.render.RenderRequest;
import dev.portolan.core.render.Renderer;
import dev.portolan.core.render.function.HelmFunctions;
import dev.portolan.core.source.ChartReader;
import dev.portolan.core.source.ChartSource;
import dev.portolan.gotemplate.exec.FunctionTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/functions} documents each template function once, with examples that are true. */
class FunctionPagesTest {
    private static final FunctionTable FUNCTIONS = FunctionTable.of(HelmFunctions.functions());
    private static final Renderer RENDERER = Renderer.create();
    private static final String ERROR = "error: ";

    static List<FunctionPage.Section> sections() throws IOException {
        List<FunctionPage.Section> sections = new ArrayList<>();
        for (FunctionPage page : FunctionPage.readAll()) {
            sections.addAll(page.sections());
        }
        return sections;
    }

    static List<FunctionPage.Example> examples() throws IOException {
        return sections().stream()
                .flatMap(section -> section.examples().stream())
                .toList();
    }

    /** The recorded names of all functions that Helm has. */
    private static List<String> upstream() throws IOException {
        try (InputStream names = FunctionPagesTest.class.getResourceAsStream("function-names.txt")) {
            return new String(Objects.requireNonNull(names).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    @Test
    void pagesNameEachFunctionOfHelmOnce() throws IOException {
        List<String> documented =
                sections().stream().flatMap(section -> section.names().stream()).toList();
        assertThat(documented).containsExactlyInAnyOrderElementsOf(upstream());
    }

    @ParameterizedTest
    @MethodSource("sections")
    void namesUnderOneHeadingAreTheSameFunction(FunctionPage.Section section) {
        Stream<String> signatures = section.names().stream()
                .map(name -> Objects.requireNonNull(FUNCTIONS.find(name), name)
                        .signature()
                        .toString());
        assertThat(signatures.distinct()).as(section.heading()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("sections")
    void sectionsHaveOneSentenceAndAnExampleThatCallsTheFunction(FunctionPage.Section section) {
        assertThat(section.summary()).endsWith(".").doesNotContain(". ", "|");
        assertThat(section.examples())
                .isNotEmpty()
                .allSatisfy(example -> assertThat(example.template())
                        .containsPattern("\\b" + section.names().get(0) + "\\b"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void examplesAreTrue(FunctionPage.Example example) {
        String output = render(example.template());
        if (example.output().startsWith(ERROR)) {
            assertThat(output).startsWith(ERROR).contains(example.output().substring(ERROR.length()));
        } else {
            assertThat(output).isEqualTo(example.output());
        }
    }

    /** What the template writes, without a newline at its end, or the message of its failure. */
    private static String render(String template) {
        Map<String, String> files =
                Map.of("Chart.yaml", "apiVersion: v2\nname: demo\nversion: 0.1.0\n", "templates/NOTES.txt", template);
        Chart chart = ChartReader.create().read(ChartSource.of("demo", files));
        try {
            return RENDERER.render(RenderRequest.of(chart).build()).notes().replaceFirst("\n$", "");
        } catch (ChartException e) {
            return ERROR + e.helmMessage();
        }
    }
}
