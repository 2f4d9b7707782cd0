package dev.portolan.benchmarks;

import dev.portolan.core.archive.ChartArchive;
import dev.portolan.core.chart.Chart;
import dev.portolan.core.render.RenderRequest;
import dev.portolan.core.render.Renderer;
import dev.portolan.core.source.ChartReader;
import dev.portolan.lint.LintReport;
import dev.portolan.tasks.LintTask;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The stages, on the Kibana chart. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class KibanaBenchmark {
    private final Renderer renderer = Renderer.create();
    private Path directory;
    private Chart chart;

    /** Makes the chart. */
    @Setup
    public void setUp() throws IOException {
        directory = KibanaChart.write();
        chart = ChartReader.create().read(directory);
    }

    /** From the directory to the model. */
    @Benchmark
    public Chart load() {
        return ChartReader.create().read(directory);
    }

    /** From the model to text, with the templates parsed before. */
    @Benchmark
    public String render() {
        return renderer.render(RenderRequest.of(chart).build()).text();
    }

    /** From the directory to text, with nothing kept from the run before. */
    @Benchmark
    public String loadAndRender() {
        return Renderer.create()
                .render(RenderRequest.of(ChartReader.create().read(directory)).build())
                .text();
    }

    /** From the directory to findings. */
    @Benchmark
    public LintReport lint() {
        return LintTask.run(LintTask.Options.of(directory)).report();
    }

    /** From the model to the bytes of an archive. */
    @Benchmark
    public int pack() {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        ChartArchive.write(chart, ChartArchive.DEFAULT_TIME, archive);
        return archive.size();
    }
}
