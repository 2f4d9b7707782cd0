package dev.portolan.benchmarks;

import dev.portolan.core.author.ChartWriter;
import dev.portolan.tasks.ImportComposeTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The chart that is measured: what charts/kibana/compose.yaml gives. */
final class KibanaChart {
    private KibanaChart() {}

    /** Writes the chart into a new directory. The working directory is the root of the checkout. */
    static Path write() throws IOException {
        Path directory = Files.createTempDirectory("benchmark").resolve("kibana");
        ImportComposeTask.run(new ImportComposeTask.Options(
                Path.of("charts/kibana/compose.yaml"), Map.of(), "kibana", directory, ChartWriter.careful()));
        return directory;
    }
}
