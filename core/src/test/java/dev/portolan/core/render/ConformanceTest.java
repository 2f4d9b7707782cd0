package dev.portolan.core.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.core.chart.Chart;
import dev.portolan.core.problem.ChartException;
import dev.portolan.core.source.ChartReader;
import dev.portolan.core.source.ChartSource;
import dev.portolan.gotemplate.function.Environment;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Helm 4 answered, recorded by {@code etc/record-conformance}. */
class ConformanceTest {
    private static final Renderer RENDERER = Renderer.create();

    private static final Pattern IMAGINARY = Pattern.compile("[ (][0-9.+]+i[ )]");

    static List<Path> files() throws IOException {
        return RecordedCase.files();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyAnswerIsHelms(Path file) throws IOException {
        Set<String> known = RecordedCase.listed("known-differences.txt", file);
        List<String> different = new ArrayList<>();
        List<String> mended = new ArrayList<>();
        List<RecordedCase> cases = RecordedCase.read(file);
        for (RecordedCase one : cases) {
            String expected = one.answer();
            String actual = answer(one);
            boolean isKnown = known.remove(one.name()) || isImaginary(one);
            if (!actual.equals(expected) && !isKnown) {
                different.add(one.name() + "\n  Helm  " + expected + "\n  here  " + actual);
            } else if (actual.equals(expected) && isKnown && !isImaginary(one)) {
                mended.add(one.name());
            }
        }
        assertThat(cases).isNotEmpty();
        assertThat(different)
                .as("%s of %s cases", different.size(), cases.size())
                .isEmpty();
        assertThat(mended).as("no longer different: take them off the list").isEmpty();
        assertThat(known).as("listed as different, but there is no such case").isEmpty();
    }

    /** Imaginary numbers are refused: no chart has them. */
    static boolean isImaginary(RecordedCase one) {
        return IMAGINARY.matcher(one.template()).find();
    }

    private static String answer(RecordedCase one) {
        Map<String, String> files = one.chart();
        try {
            TemplateFlags flags = TemplateFlags.of(one.flags(), files);
            Chart chart = ChartReader.create().read(ChartSource.of("demo", files));
            RenderRequest request = flags.request(chart)
                    .environment(Environment.standard().withClock(Clock.system(ZoneOffset.UTC)))
                    .failures(
                            one.isWhole() || one.fails()
                                    ? RenderRequest.Failures.END_RENDER
                                    : RenderRequest.Failures.COLLECTED)
                    .build();
            Rendered rendered = RENDERER.render(request);
            if (one.isWhole()) {
                return "output: " + rendered.text(flags.framing());
            }
            RenderedFile text = rendered.files().get("demo/templates/t.txt");
            return text == null ? "error: " + rendered.failures().get(0).helmMessage() : "output: " + text.text();
        } catch (ChartException e) {
            return "error: " + e.helmMessage();
        }
    }
}
