package dev.portolan.benchmarks;

import dev.portolan.core.author.ChartWriter;
import dev.portolan.core.chart.Chart;
import dev.portolan.core.source.ChartReader;
import dev.portolan.tasks.ImportComposeTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The chart that is measured: what charts/kibana/compose.yaml gives, or any directory with {@code -p path=DIRECTORY,…}. The
 * working directory is the root of the checkout.
 */
@State(Scope.Benchmark)
public class MeasuredChart {
    private static final String KIBANA = "kibana";

    /** The directory of the chart. */
    @Param(KIBANA)
    public String path = KIBANA;

    private Path directory;
    private Chart chart;

    /** Makes or finds the chart. */
    @Setup
    public void setUp() throws IOException {
        directory = path.equals(KIBANA) ? kibana() : Path.of(path);
        chart = ChartReader.create().read(directory);
    }

    private static Path kibana() throws IOException {
        Path directory = Files.createTempDirectory("benchmark").resolve(KIBANA);
        ImportComposeTask.run(new ImportComposeTask.Options(
                Path.of("charts/kibana/compose.yaml"), Map.of(), KIBANA, directory, ChartWriter.careful()));
        return directory;
    }

    /** Where the chart is. */
    Path directory() {
        return directory;
    }

    /** The chart, read. */
    Chart chart() {
        return chart;
    }
}
