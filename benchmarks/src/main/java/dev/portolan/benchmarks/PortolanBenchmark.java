package dev.portolan.benchmarks;

import dev.portolan.core.archive.ChartArchive;
import dev.portolan.core.chart.Chart;
import dev.portolan.core.render.RenderRequest;
import dev.portolan.core.render.Renderer;
import dev.portolan.core.source.ChartReader;
import dev.portolan.lint.LintReport;
import dev.portolan.tasks.LintTask;
import java.io.ByteArrayOutputStream;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The stages. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseParallelGC")
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 2)
public class PortolanBenchmark {
    private final Renderer renderer = Renderer.create();

    /** From the directory to the model. */
    @Benchmark
    public Chart load(MeasuredChart measured) {
        return ChartReader.create().read(measured.directory());
    }

    /** From the model to text. */
    @Benchmark
    public String render(MeasuredChart measured) {
        return renderer.render(RenderRequest.of(measured.chart()).build()).text();
    }

    /** From the directory to text. */
    @Benchmark
    public String loadAndRender(MeasuredChart measured) {
        Chart chart = ChartReader.create().read(measured.directory());
        return renderer.render(RenderRequest.of(chart).build()).text();
    }

    /** From the directory to findings: all rules, schemas and positions. */
    @Benchmark
    public LintReport lint(MeasuredChart measured) {
        return LintTask.run(LintTask.Options.of(measured.directory())).report();
    }

    /** From the model to the bytes of an archive. */
    @Benchmark
    public int pack(MeasuredChart measured) {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        ChartArchive.write(measured.chart(), ChartArchive.DEFAULT_TIME, archive);
        return archive.size();
    }
}
