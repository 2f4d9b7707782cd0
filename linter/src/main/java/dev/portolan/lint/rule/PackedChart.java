package dev.portolan.lint.rule;

import dev.portolan.core.archive.ArchiveEntry;
import dev.portolan.core.chart.ChartFile;
import dev.portolan.gotemplate.text.SourceText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The archive that a chart was read from. Immutable.
 *
 * @param archive its content, under the path that findings show
 * @param entries what stands in it, also what a chart must not hold
 * @param provenance the text of the .prov file beside it, or null
 */
public record PackedChart(
        ChartFile archive, List<Entry> entries, @Nullable SourceText provenance) {
    public PackedChart {
        entries = List.copyOf(entries);
    }

    /** An entry under its own name, the chart's folder included. */
    public record Entry(String name, ArchiveEntry.Kind kind) {}

    /** The archive's name without folders. */
    public String fileName() {
        return archive.name().substring(archive.name().lastIndexOf('/') + 1);
    }

    /** The archive as a place for findings. */
    public Place place() {
        return Place.startOf(archive.name());
    }
}
