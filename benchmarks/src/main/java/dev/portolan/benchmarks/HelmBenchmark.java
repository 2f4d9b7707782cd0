package dev.portolan.benchmarks;

import com.marcnuri.helm.Helm;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
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

/** The same as {@link PortolanBenchmark#loadAndRender} by the real Helm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
public class HelmBenchmark {
    /** By the library of Helm 3 inside the JVM (helm-java). */
    @Benchmark
    public String library(MeasuredChart measured) {
        return new Helm(measured.directory())
                .template()
                .withKubeVersion("1.35.0")
                .call();
    }

    /** By a process of the program that the environment's {@code HELM} names. */
    @Benchmark
    public long process(MeasuredChart measured) throws IOException, InterruptedException {
        String helm = Objects.requireNonNull(System.getenv("HELM"), "set HELM to the helm program");
        Process process = new ProcessBuilder(
                        helm, "template", "release-name", measured.directory().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long length;
        try (InputStream out = process.getInputStream()) {
            length = out.transferTo(OutputStream.nullOutputStream());
        }
        if (process.waitFor() != 0) {
            throw new IOException(helm + " template failed with exit code " + process.exitValue());
        }
        return length;
    }
}
