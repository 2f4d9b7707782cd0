package dev.portolan.core.archive;

/**
 * How much a chart may hold before reading it is refused. Immutable.
 *
 * @param fileBytes the size of one file, in bytes
 * @param totalBytes the size of all files together, those of subcharts and of archives in it included, in bytes
 * @param entries the number of files and folders of one directory tree or archive
 * @param depth how deep folders, and subcharts in subcharts, may nest
 */
public record ReadLimits(long fileBytes, long totalBytes, int entries, int depth) {
    /** Helm's 5 MiB for a file and 100 MiB for a chart; 20,000 entries, 64 levels. */
    public static final ReadLimits DEFAULT = new ReadLimits(5L << 20, 100L << 20, 20_000, 64);

    public ReadLimits {
        if (fileBytes <= 0 || totalBytes <= 0 || entries <= 0 || depth <= 0) {
            throw new IllegalArgumentException("limits are positive");
        }
    }

    /** The same limits with another size of one file. */
    public ReadLimits withFileBytes(long bytes) {
        return new ReadLimits(bytes, totalBytes, entries, depth);
    }

    /** The same limits with another size of the whole. */
    public ReadLimits withTotalBytes(long bytes) {
        return new ReadLimits(fileBytes, bytes, entries, depth);
    }

    /** The same limits with another number of entries. */
    public ReadLimits withEntries(int count) {
        return new ReadLimits(fileBytes, totalBytes, count, depth);
    }

    /** The same limits with another depth. */
    public ReadLimits withDepth(int levels) {
        return new ReadLimits(fileBytes, totalBytes, entries, levels);
    }
}
