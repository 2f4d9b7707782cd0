package dev.portolan.charts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.core.author.AuthoredChart;
import dev.portolan.core.author.ChartWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The chart in a folder against the program that writes it. {@code -Dgolden.update} writes it anew. */
final class ReviewedChart {
    private ReviewedChart() {}

    static void check(AuthoredChart chart, Path folder) throws IOException {
        Path golden = folder.resolve("chart");
        if (System.getProperty("golden.update") != null) {
            ChartWriter.replacing().write(chart, golden);
        }
        Map<String, String> reviewed = new TreeMap<>();
        try (Stream<Path> files = Files.walk(golden)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                reviewed.put(golden.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        assertThat(reviewed).isEqualTo(new TreeMap<>(chart.files()));
    }
}
