package dev.portolan.core.archive;

import dev.portolan.core.chart.ChartFile;
import dev.portolan.core.problem.Location;
import dev.portolan.core.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Reads one archive within limits. Nothing is ever written to disk, and no link is followed. */
final class TarReader {
    /** Headers and padding may take this much more than the files themselves. */
    private static final long OVERHEAD = 16L << 20;

    private final String name;
    private final ReadLimits limits;

    TarReader(String name, ReadLimits limits) {
        this.name = name;
        this.limits = limits;
    }

    /** The files, named below the chart's directory. */
    List<ChartFile> read(InputStream in) {
        List<ChartFile> files = new ArrayList<>();
        for (ArchiveEntry entry : entries(in, this::safeName)) {
            if (entry.kind() != ArchiveEntry.Kind.FOLDER) {
                files.add(entry.file());
            }
        }
        if (files.isEmpty()) {
            throw refused("archive-empty", "the archive holds no files", "no files in chart archive", null);
        }
        return files;
    }

    /** All entries under their own names. */
    List<ArchiveEntry> entries(InputStream in) {
        return entries(in, TarArchiveEntry::getName);
    }

    private List<ArchiveEntry> entries(InputStream in, Function<TarArchiveEntry, String> naming) {
        // The JDK's stream and not that of Commons Compress: Helm's EXTRA field is malformed and only the former skips
        // it.
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new Bounded(new GZIPInputStream(in, 1 << 16)), "UTF-8")) {
            return entries(tar, naming);
        } catch (ZipException e) {
            throw refused(
                    "archive-not-gzip",
                    "this is no gzip archive",
                    "file '" + name + "' does not appear to be a valid chart file (details: gzip: invalid header)",
                    e);
        } catch (EOFException e) {
            throw refused("archive-truncated", "the archive ends too early", "unexpected EOF", e);
        } catch (IOException | IllegalArgumentException e) {
            throw refused("archive-broken", "the archive is broken: " + e.getMessage(), "unexpected EOF", e);
        }
    }

    private List<ArchiveEntry> entries(TarArchiveInputStream tar, Function<TarArchiveEntry, String> naming)
            throws IOException {
        List<ArchiveEntry> entries = new ArrayList<>();
        long remaining = limits.totalBytes();
        int count = 0;
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            if (++count > limits.entries()) {
                throw refused(
                        "archive-too-many-entries",
                        "the archive has more than " + limits.entries() + " entries",
                        "unable to load chart archive",
                        null);
            }
            if (entry.isGlobalPaxHeader() || entry.isPaxHeader()) {
                continue;
            }
            String entryName = naming.apply(entry);
            ArchiveEntry.Kind kind = kind(entry);
            byte[] bytes = new byte[0];
            if (kind == ArchiveEntry.Kind.FILE || kind == ArchiveEntry.Kind.LINK) {
                checkSize(entry, remaining);
            }
            // As in Helm, a link is an empty file: where it leads is never looked at.
            if (kind == ArchiveEntry.Kind.FILE) {
                bytes = content(tar, entry, remaining);
                remaining -= bytes.length;
            }
            entries.add(new ArchiveEntry(kind, ChartFile.read(entryName, bytes)));
        }
        return entries;
    }

    private static ArchiveEntry.Kind kind(TarArchiveEntry entry) {
        if (entry.isDirectory()) {
            return ArchiveEntry.Kind.FOLDER;
        } else if (entry.isBlockDevice() || entry.isCharacterDevice() || entry.isFIFO()) {
            return ArchiveEntry.Kind.DEVICE;
        }
        return entry.isSymbolicLink() || entry.isLink() ? ArchiveEntry.Kind.LINK : ArchiveEntry.Kind.FILE;
    }

    /** The entry's name below the chart's directory, if a chart may have it. */
    private String safeName(TarArchiveEntry entry) {
        return switch (kind(entry)) {
            case FOLDER -> entry.getName();
            case DEVICE ->
                throw refused("archive-device", entry.getName() + " is a device", "unable to load chart archive", null);
            case FILE, LINK -> path(entry.getName());
        };
    }

    private void checkSize(TarArchiveEntry entry, long remaining) {
        if (entry.getSize() > remaining) {
            throw tooLarge();
        }
        if (entry.getSize() > limits.fileBytes()) {
            throw refused(
                    "archive-file-too-large",
                    entry.getName() + " is larger than " + limits.fileBytes() + " bytes",
                    "decompressed chart file \"" + entry.getName() + "\" is larger than the maximum file size "
                            + limits.fileBytes(),
                    null);
        }
    }

    /** Reads as much as there really is: what the header says is only believed as an upper bound. */
    private byte[] content(TarArchiveInputStream tar, TarArchiveEntry entry, long remaining) throws IOException {
        long most = Math.min(remaining, limits.fileBytes());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) Math.min(Math.max(entry.getSize(), 0), 1 << 20));
        byte[] buffer = new byte[8192];
        for (int read = tar.read(buffer); read >= 0; read = tar.read(buffer)) {
            if (bytes.size() + read > most) {
                throw tooLarge();
            }
            bytes.write(buffer, 0, read);
        }
        return bytes.toByteArray();
    }

    /** The name below the chart's directory: the first folder of the archive is the chart's own. */
    private String path(String entryName) {
        char delimiter = entryName.indexOf('\\') >= 0 ? '\\' : '/';
        int first = entryName.indexOf(delimiter);
        String below = first < 0 ? "" : entryName.substring(first + 1).replace(delimiter, '/');
        if (below.startsWith("/")) {
            throw refused(
                    "archive-absolute-path",
                    entryName + " is an absolute path",
                    "chart illegally contains absolute paths",
                    null);
        }
        String clean = clean(below);
        if (clean.equals(".")) {
            throw refused(
                    "archive-outside-base",
                    entryName + " is not in the chart's directory",
                    "chart illegally contains content outside the base directory: \"" + entryName + "\"",
                    null);
        }
        if (clean.startsWith("..")) {
            throw refused(
                    "archive-parent-path",
                    entryName + " leaves the chart's directory",
                    "chart illegally references parent directory",
                    null);
        }
        if (clean.length() > 2 && clean.charAt(1) == ':' && clean.charAt(2) == '/' && isLetter(clean.charAt(0))) {
            throw refused(
                    "archive-drive-path", entryName + " names a drive", "chart contains illegally named files", null);
        }
        if (first == "Chart.yaml".length() && entryName.startsWith("Chart.yaml")) {
            throw refused(
                    "archive-outside-base",
                    "Chart.yaml is not in the chart's directory",
                    "chart yaml not in base directory",
                    null);
        }
        return clean;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** Go's {@code path.Clean} of a relative path. */
    static String clean(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/", -1)) {
            if (part.equals("..")
                    && !parts.isEmpty()
                    && !parts.get(parts.size() - 1).equals("..")) {
                parts.remove(parts.size() - 1);
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return parts.isEmpty() ? "." : String.join("/", parts);
    }

    private ArchiveException tooLarge() {
        return refused(
                "archive-too-large",
                "the archive holds more than " + limits.totalBytes() + " bytes",
                "decompressed chart is larger than the maximum size " + limits.totalBytes(),
                null);
    }

    private ArchiveException refused(
            String code, String message, String helmMessage, @org.jspecify.annotations.Nullable Throwable cause) {
        Problem problem = Problem.of(code, message)
                .at(Location.file(name))
                .hint("name a chart's directory, or an archive that helm or portolan packed");
        return new ArchiveException(problem, helmMessage, cause);
    }

    /** Ends the reading of an archive whose headers and padding alone are larger than any chart. */
    private final class Bounded extends FilterInputStream {
        private long left = limits.totalBytes() + OVERHEAD;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        @Override
        public long skip(long count) throws IOException {
            long skipped = super.skip(count);
            count(skipped);
            return skipped;
        }

        private void count(long bytes) {
            left -= bytes;
            if (left < 0) {
                throw tooLarge();
            }
        }
    }
}
