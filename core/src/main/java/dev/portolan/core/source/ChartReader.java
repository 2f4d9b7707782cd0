package dev.portolan.core.source;

import dev.portolan.core.archive.ChartArchive;
import dev.portolan.core.archive.ReadLimits;
import dev.portolan.core.chart.Chart;
import dev.portolan.core.chart.ChartFile;
import dev.portolan.core.problem.Location;
import dev.portolan.core.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads charts as Helm does: a directory or an archive, .helmignore, subcharts in charts/ as folders and archives at any
 * depth, charts of the old kind with requirements.yaml. Immutable and safe for use by many threads.
 *
 * <pre>{@code
 * Chart chart = ChartReader.create().read(Path.of("charts/kibana"));
 * }</pre>
 *
 * <p>Subcharts are in the order of their folders' and archives' names; Helm's order is random.
 *
 * @see <a href="https://github.com/helm/helm/blob/v4.1.4/pkg/chart/v2/loader/load.go">Helm's loader</a>
 */
public final class ChartReader {
    private final ReadLimits limits;
    private final SymbolicLinks links;

    private ChartReader(ReadLimits limits, SymbolicLinks links) {
        this.limits = limits;
        this.links = links;
    }

    /** A reader with Helm's limits that follows symbolic links within the repository. */
    public static ChartReader create() {
        return new ChartReader(ReadLimits.DEFAULT, SymbolicLinks.WITHIN_REPOSITORY);
    }

    /** The same with other limits. */
    public ChartReader limits(ReadLimits newLimits) {
        return new ChartReader(newLimits, links);
    }

    /** The same with another choice of links to follow. */
    public ChartReader symbolicLinks(SymbolicLinks newLinks) {
        return new ChartReader(limits, newLinks);
    }

    /**
     * The chart in the directory or archive at {@code path}.
     *
     * @throws dev.portolan.core.problem.ChartException if there is none, or it is broken or too large
     */
    public Chart read(Path path) {
        if (Files.isDirectory(path)) {
            Path chartFile = path.resolve("Chart.yaml");
            if (!Files.exists(chartFile)) {
                String absolute = chartFile.toAbsolutePath().normalize().toString();
                throw new SourceException(
                        Problem.of("chart-yaml-missing", "the directory has no Chart.yaml, so it is no chart")
                                .at(Location.file(path.toString()))
                                .hint(ChartSource.NAME_CHART),
                        "unable to detect chart at " + absolute + ": open " + absolute + ": no such file or directory");
            }
        }
        return read(ChartSource.at(path, limits, links));
    }

    /**
     * The chart that {@code source} holds.
     *
     * @throws dev.portolan.core.problem.ChartException if it is broken or too large
     */
    public Chart read(ChartSource source) {
        long budget = limits.totalBytes();
        for (ChartFile file : source.files()) {
            budget -= file.size();
        }
        return new ChartAssembler(limits, budget).assemble(source.files(), "", 0);
    }

    /** The chart in the bytes of an archive. */
    public Chart readArchive(String name, byte[] bytes) {
        return read(new ChartSource(name, ChartArchive.read(name, bytes, limits)));
    }
}
