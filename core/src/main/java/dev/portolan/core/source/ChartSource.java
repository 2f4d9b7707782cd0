package dev.portolan.core.source;

import dev.portolan.core.archive.ChartArchive;
import dev.portolan.core.archive.ReadLimits;
import dev.portolan.core.chart.ChartFile;
import dev.portolan.core.problem.Location;
import dev.portolan.core.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The files of a chart before anything in them is understood. Immutable.
 *
 * @param name what messages call it: a path on disk, or any name
 * @param files the files, named below the chart's directory
 */
public record ChartSource(String name, List<ChartFile> files) {
    /** What to do where there is no chart. */
    static final String NAME_CHART = "name a chart's directory, which holds its Chart.yaml, or its archive";

    public ChartSource {
        files = List.copyOf(files);
    }

    /**
     * The files of the chart at {@code path}, a directory or an archive.
     *
     * @throws dev.portolan.core.problem.ChartException if there is nothing, or it cannot be read
     */
    public static ChartSource at(Path path, ReadLimits limits, SymbolicLinks links) {
        if (Files.isDirectory(path)) {
            return directory(path, limits, links);
        } else if (!Files.exists(path)) {
            throw new SourceException(
                    Problem.of("chart-missing", "there is no chart at this path")
                            .at(Location.file(path.toString()))
                            .hint(NAME_CHART),
                    "path \"" + path + "\" not found");
        }
        return archive(path, limits);
    }

    /**
     * The files of the chart in {@code directory} that .helmignore does not hide.
     *
     * @throws SourceException if they cannot be read, are too large, or a link leaves the chart
     */
    public static ChartSource directory(Path directory, ReadLimits limits, SymbolicLinks links) {
        return new ChartSource(directory.toString(), new DirectoryReader(directory, limits, links).read());
    }

    /**
     * The files of the archive at {@code path}.
     *
     * @throws dev.portolan.core.archive.ArchiveException if it cannot be read
     */
    public static ChartSource archive(Path path, ReadLimits limits) {
        return new ChartSource(path.toString(), ChartArchive.read(path, limits));
    }

    /**
     * A chart in memory: texts by path. As in a directory, .helmignore hides files, the order is by path and byte order
     * marks are dropped.
     */
    public static ChartSource of(String name, Map<String, String> texts) {
        List<ChartFile> files = new ArrayList<>();
        texts.forEach(
                (path, text) -> files.add(ChartFile.of(path, text.startsWith("\uFEFF") ? text.substring(1) : text)));
        return of(name, files);
    }

    /** A chart in memory. As in a directory, .helmignore hides files and the order is by path. */
    public static ChartSource of(String name, List<ChartFile> files) {
        IgnoreRules rules = IgnoreRules.NONE;
        for (ChartFile file : files) {
            if (file.name().equals(IgnoreRules.FILE)) {
                rules = IgnoreRules.parse(file.text());
            }
        }
        List<ChartFile> kept = new ArrayList<>();
        for (ChartFile file : files) {
            if (!rules.hidesPath(file.name())) {
                kept.add(file);
            }
        }
        kept.sort(Comparator.comparing(file -> file.name().replace('/', '\0')));
        return new ChartSource(name, kept);
    }
}
