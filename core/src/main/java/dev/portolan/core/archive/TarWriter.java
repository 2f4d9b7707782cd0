package dev.portolan.core.archive;

import dev.portolan.core.chart.Chart;
import dev.portolan.core.chart.ChartFile;
import dev.portolan.core.problem.Location;
import dev.portolan.core.problem.Problem;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/**
 * Writes the archive of a chart. Nothing in it depends on the machine or the moment: the order is Helm's, all times are
 * one given time, owners are empty, the mode is 0644 and the gzip header says nothing but Helm's comment.
 */
final class TarWriter {
    private static final int MODE = 0644;

    private final long seconds;
    private final Set<String> written = new HashSet<>();

    TarWriter(Instant time) {
        this.seconds = time.getEpochSecond();
    }

    void write(Chart chart, OutputStream out) {
        checkName(chart);
        GzipParameters parameters = new GzipParameters();
        parameters.setCompressionLevel(Deflater.BEST_COMPRESSION);
        parameters.setComment("Helm");
        try (TarArchiveOutputStream tar =
                new TarArchiveOutputStream(new GzipCompressorOutputStream(new Unclosed(out), parameters), "UTF-8")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
            tar.setAddPaxHeadersForNonAsciiNames(true);
            write(chart, chart.name(), tar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Chart chart, String base, TarArchiveOutputStream tar) throws IOException {
        checkName(chart);
        writeOwn(chart, "Chart.yaml", base, tar);
        if (chart.metadata().apiVersion().equals("v2")) {
            writeOwn(chart, "Chart.lock", base, tar);
        }
        writeOwn(chart, "values.yaml", base, tar);
        writeOwn(chart, "values.schema.json", base, tar);
        for (ChartFile file : chart.templates()) {
            write(file, base, tar);
        }
        for (ChartFile file : chart.files()) {
            write(file, base, tar);
        }
        for (Chart dependency : chart.dependencies()) {
            write(dependency, base + "/charts/" + dependency.name(), tar);
        }
    }

    private void writeOwn(Chart chart, String name, String base, TarArchiveOutputStream tar) throws IOException {
        ChartFile file = chart.file(name).orElse(null);
        if (file != null) {
            write(file, base, tar);
        }
    }

    private void write(ChartFile file, String base, TarArchiveOutputStream tar) throws IOException {
        String path = base + "/" + file.name();
        if (!written.add(path)) {
            throw new ArchiveException(
                    Problem.of("archive-duplicate", "two files of the chart have this place in the archive")
                            .at(Location.file(path))
                            .hint("two subcharts of the same name cannot be packed side by side"),
                    "duplicate file " + path,
                    null);
        }
        byte[] bytes = file.bytes();
        TarArchiveEntry entry = new TarArchiveEntry(path);
        entry.setSize(bytes.length);
        entry.setMode(MODE);
        entry.setIds(0, 0);
        entry.setNames("", "");
        entry.setModTime(seconds * 1000);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }

    /** Keeps the caller's stream open. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    static void checkName(Chart chart) {
        String name = chart.name();
        if (name.isEmpty()
                || name.equals(".")
                || name.equals("..")
                || name.indexOf('/') >= 0
                || name.indexOf('\\') >= 0) {
            throw new ArchiveException(
                    Problem.of("chart-name", "\"" + name + "\" is no name for a chart")
                            .at(Location.file(chart.shownPath("Chart.yaml"))),
                    "\"" + name + "\" is not a valid chart name",
                    null);
        }
    }
}
