package dev.portolan.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import dev.portolan.core.chart.Chart;
import dev.portolan.core.render.Framing;
import dev.portolan.core.render.Release;
import dev.portolan.core.render.RenderRequest;
import dev.portolan.core.render.Rendered;
import dev.portolan.core.render.Renderer;
import dev.portolan.core.source.ChartReader;
import dev.portolan.core.yaml.HelmYaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every folder with a chart, in every scenario of it, against Helm 3.21 in this JVM and recordings of Helm 4.1.4. */
class ReferenceChartsTest {
    static final Path CHARTS = Path.of("").toAbsolutePath();

    static Stream<Path> charts() throws IOException {
        try (Stream<Path> folders = Files.list(CHARTS)) {
            List<Path> charts = folders.filter(folder -> Files.isDirectory(folder.resolve("chart")))
                    .sorted()
                    .toList();
            return charts.stream();
        }
    }

    static Stream<Scenario> scenarios() throws IOException {
        return charts().flatMap(folder -> files(folder.resolve("scenarios")).map(file -> new Scenario(folder, file)));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void a_chart_shows_what_every_switch_does(Path folder) {
        assertThat(files(folder.resolve("scenarios"))).hasSizeGreaterThanOrEqualTo(12);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void a_render_equals_the_recording_of_helm_4(Scenario scenario) throws IOException {
        String recorded = Files.readString(
                scenario.folder().resolve("expected").resolve(scenario.file().getFileName()));
        assertThat(scenario.render().text()).isEqualTo(recorded.substring(recorded.indexOf('\n') + 1));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void a_render_equals_that_of_helm_3(Scenario scenario) {
        assumeNativeHelm();
        String helm = new Helm(scenario.chart())
                .template()
                .withName(Scenario.RELEASE.name())
                .withNamespace(Scenario.RELEASE.namespace())
                .withKubeVersion("1.34.0")
                .withValuesFile(scenario.file())
                .call();
        assertThat(scenario.render().text(Framing.standard().withoutHooks())).isEqualTo(helm);
    }

    @ParameterizedTest
    @MethodSource("charts")
    void helm_3_finds_nothing_to_complain_about(Path folder) {
        assumeNativeHelm();
        LintResult result = new Helm(folder.resolve("chart")).lint().strict().call();
        assertThat(result.isFailed()).as("%s", result.getMessages()).isFalse();
        assertThat(result.getMessages()).noneMatch(message -> message.contains("WARNING") || message.contains("ERROR"));
    }

    /** The real Helm is published for this platform only; elsewhere these tests count as skipped. */
    private static void assumeNativeHelm() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch");
        assumeTrue(os.contains("linux") && processor.equals("amd64"), "no native Helm for " + os + " " + processor);
    }

    private static Stream<Path> files(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A chart and the values that it is rendered with. */
    record Scenario(Path folder, Path file) {
        static final Release RELEASE = Release.install("rel", "logs");

        Path chart() {
            return folder.resolve("chart");
        }

        @SuppressWarnings("unchecked") // a values file is a mapping
        Rendered render() {
            try {
                Chart chart = ChartReader.create().read(chart());
                Map<String, Object> values = (Map<String, Object>) HelmYaml.read(Files.readString(file));
                return Renderer.create()
                        .render(RenderRequest.of(chart)
                                .values(values)
                                .release(RELEASE)
                                .build());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String toString() {
            return folder.getFileName() + "/" + file.getFileName();
        }
    }
}
