package dev.portolan.tasks;

import dev.portolan.core.archive.ChartArchive;
import dev.portolan.core.chart.Chart;
import dev.portolan.core.chart.Versions;
import dev.portolan.core.problem.ChartException;
import dev.portolan.core.problem.Problem;
import dev.portolan.core.source.ChartReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Packs a chart into an archive. The same chart and options give the same bytes. Stateless. */
public final class PackageTask {
    private PackageTask() {}

    /**
     * What to pack, and where to.
     *
     * @param chart the chart's directory or archive
     * @param destination the directory that receives the archive; made if it is not there
     * @param version the chart's version, or null for its own
     * @param appVersion the version of what the chart installs, or null for its own
     * @param time the time that every file in the archive gets
     */
    public record Options(
            Path chart,
            Path destination,
            @Nullable String version,
            @Nullable String appVersion,
            Instant time) {}

    /**
     * The archive.
     *
     * @param chart what was packed
     * @param archive where the archive is
     */
    public record Result(Chart chart, Path archive) {}

    /**
     * Packs the chart.
     *
     * @throws ChartException if the version is none, the chart is broken or the archive cannot be written; then there is none
     */
    public static Result run(Options options) {
        String version = options.version();
        if (version != null && !Versions.isVersion(version)) {
            Problem problem = Problem.of("chart-version-invalid", "\"" + version + "\" is no semantic version")
                    .hint("write it like 1.2.0");
            throw new ChartException(List.of(problem), "invalid semantic version", null);
        }
        Chart chart = ChartReader.create().read(options.chart()).withVersions(version, options.appVersion());
        return new Result(chart, ChartArchive.write(chart, options.time(), options.destination()));
    }
}
