package dev.portolan.core.archive;

import dev.portolan.core.chart.Chart;
import dev.portolan.core.chart.ChartFile;
import dev.portolan.core.problem.FileFailure;
import dev.portolan.core.problem.Location;
import dev.portolan.core.problem.Problem;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;

/**
 * Chart archives (tgz). Reading accepts what Helm 3 and 4 write and is bounded; writing gives the same bytes for the
 * same chart. Stateless.
 *
 * @see <a href="https://github.com/helm/helm/blob/v4.1.4/pkg/chart/loader/archive/archive.go">Helm's reader</a>
 * @see <a href="https://github.com/helm/helm/blob/v4.1.4/pkg/chart/v2/util/save.go">Helm's writer</a>
 */
public final class ChartArchive {
    /** The time that files in an archive get when nothing else is asked for. */
    public static final Instant DEFAULT_TIME = Instant.parse("2000-01-01T00:00:00Z");

    private ChartArchive() {}

    /**
     * The files of the archive at {@code path}, named below the chart's directory.
     *
     * @throws ArchiveException if it is no chart archive, is larger than {@code limits} or names files outside itself
     */
    public static List<ChartFile> read(Path path, ReadLimits limits) {
        String name = path.toString();
        try (InputStream in = Files.newInputStream(path)) {
            return read(name, in, limits);
        } catch (IOException e) {
            throw new ArchiveException(
                    Problem.of("archive-unreadable", "the archive cannot be read: " + FileFailure.reason(e))
                            .at(Location.file(name))
                            .hint("name a chart's directory or archive that you may read"),
                    "open " + name + ": no such file or directory",
                    e);
        }
    }

    /** The files of the archive in {@code bytes}, as {@link #read(Path, ReadLimits)}. */
    public static List<ChartFile> read(String name, byte[] bytes, ReadLimits limits) {
        return read(name, new ByteArrayInputStream(bytes), limits);
    }

    /**
     * The files of the archive in {@code in}, as {@link #read(Path, ReadLimits)}.
     *
     * @param name what messages call it
     */
    public static List<ChartFile> read(String name, InputStream in, ReadLimits limits) {
        return new TarReader(name, limits).read(in);
    }

    /**
     * All that stands in the archive in {@code bytes}, under its own names, however unsafe they are.
     *
     * @param name what messages call it
     * @throws ArchiveException if it is no archive, or larger than {@code limits}
     */
    public static List<ArchiveEntry> entries(String name, byte[] bytes, ReadLimits limits) {
        return new TarReader(name, limits).entries(new ByteArrayInputStream(bytes));
    }

    /**
     * Writes the archive of {@code chart} to {@code out}, which stays open.
     *
     * @param time the time that every file gets, in whole seconds
     */
    public static void write(Chart chart, Instant time, OutputStream out) {
        new TarWriter(time).write(chart, out);
    }

    /**
     * Writes {@code NAME-VERSION.tgz} into {@code directory}, which is made if it is not there. The archive is written
     * beside its place and then moved there, so that no half of one is ever seen.
     *
     * @param time the time that every file gets, in whole seconds
     * @return where the archive is
     */
    public static Path write(Chart chart, Instant time, Path directory) {
        String name = chart.name() + "-" + chart.metadata().version() + ".tgz";
        TarWriter.checkName(chart);
        Path beside = null;
        try {
            Files.createDirectories(directory);
            Path target = directory.resolve(name);
            beside = Files.createTempFile(directory, "." + chart.name(), ".tgz.part");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside))) {
                write(chart, time, out);
            }
            move(beside, target);
            beside = null;
            return target;
        } catch (IOException e) {
            throw new ArchiveException(
                    Problem.of("archive-unwritable", "the archive cannot be written: " + FileFailure.reason(e))
                            .at(Location.file(directory.resolve(name).toString()))
                            .hint("choose a directory that may be written to"),
                    "Failed to save: " + e.getMessage(),
                    e);
        } finally {
            discard(beside);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void discard(@org.jspecify.annotations.Nullable Path beside) {
        if (beside != null) {
            try {
                Files.deleteIfExists(beside);
            } catch (IOException e) {
                beside.toFile().deleteOnExit();
            }
        }
    }
}
