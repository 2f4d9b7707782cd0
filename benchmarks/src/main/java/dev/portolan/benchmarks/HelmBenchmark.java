package dev.portolan.benchmarks;

import com.marcnuri.helm.Helm;
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

/** The same as {@link KibanaBenchmark#loadAndRender} by the real Helm 3 library inside the JVM (helm-java). */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class HelmBenchmark {
    private Path directory;

    /** Makes the chart. */
    @Setup
    public void setUp() throws IOException {
        directory = KibanaChart.write();
    }

    /** From the directory to text. */
    @Benchmark
    public String loadAndRender() {
        return new Helm(directory).template().withKubeVersion("1.35.0").call();
    }
}
