package dev.portolan.tasks;

import dev.portolan.core.chart.ChartFile;
import dev.portolan.core.problem.ChartException;
import dev.portolan.core.source.ChartSource;
import dev.portolan.core.source.SymbolicLinks;
import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.lint.rule.ChartTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads charts for the linter, valid or not. */
final class ChartTrees {
    private ChartTrees() {}

    /**
     * The chart in a directory or archive, the latter with the .prov file beside it.
     *
     * @throws ChartException if it cannot be read
     */
    static ChartTree read(Path chart) {
        if (Files.isRegularFile(chart)) {
            Path provenance = chart.resolveSibling(chart.getFileName() + ".prov");
            SourceText text = Files.isRegularFile(provenance) ? UserFiles.read(provenance) : null;
            return ChartTree.packed(ChartFile.of(chart.toString().replace('\\', '/'), UserFiles.bytes(chart)), text);
        }
        Map<String, byte[]> files = new TreeMap<>();
        for (ChartFile file : ChartSource.at(chart, ChartTree.LIMITS, SymbolicLinks.WITHIN_REPOSITORY)
                .files()) {
            files.put(file.name(), file.bytes());
        }
        return ChartTree.of(files);
    }

    /**
     * The earlier version of a chart: what {@code base} is, or what it has in a folder named as the chart's. Empty if it has
     * no such folder, as for a new chart.
     *
     * @throws ChartException if it cannot be read
     */
    static Optional<ChartTree> readBase(Path base, Path chart) {
        if (!Files.isDirectory(base) || Files.exists(base.resolve("Chart.yaml"))) {
            return Optional.of(read(base));
        }
        Path name = chart.toAbsolutePath().normalize().getFileName();
        return name != null && Files.exists(base.resolve(name).resolve("Chart.yaml"))
                ? Optional.of(read(base.resolve(name)))
                : Optional.empty();
    }
}
