package dev.portolan.core.archive;

import dev.portolan.core.chart.ChartFile;

/**
 * An entry of an archive as it stands there, also one that no chart may have. Immutable.
 *
 * @param kind what it is
 * @param file its name in the archive, the chart's own folder included, and its content; that of a link is empty
 */
public record ArchiveEntry(Kind kind, ChartFile file) {
    /** What an entry is. */
    public enum Kind {
        FILE,
        FOLDER,
        /** A symbolic or hard link. */
        LINK,
        /** A device or a pipe. */
        DEVICE
    }
}
