package dev.portolan.core.author;

import dev.portolan.core.problem.FileFailure;
import dev.portolan.core.problem.Location;
import dev.portolan.core.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes a chart into a directory: beside the target first, then moved into place, so that a failure leaves nothing
 * half-written. Immutable and safe for use by many threads.
 */
public final class ChartWriter {
    private final Overwriting overwriting;

    private ChartWriter(Overwriting overwriting) {
        this.overwriting = overwriting;
    }

    /** What may be lost. */
    private enum Overwriting {
        NOTHING,
        SAME_CHART,
        ALL
    }

    /** A writer that loses nothing: the target must be absent or empty, or hold these very files. */
    public static ChartWriter careful() {
        return new ChartWriter(Overwriting.NOTHING);
    }

    /**
     * A writer for targets that nobody edits: beside what {@link #careful} accepts, the target may hold an earlier state of
     * the same chart, but no file that the chart does not have.
     */
    public static ChartWriter updating() {
        return new ChartWriter(Overwriting.SAME_CHART);
    }

    /** A writer that replaces whatever the target directory holds. */
    public static ChartWriter replacing() {
        return new ChartWriter(Overwriting.ALL);
    }

    /**
     * Writes {@code chart} as the directory {@code target}, whose parents are made as needed. A symbolic link is followed.
     *
     * @return {@code target}
     * @throws WriteException if the target holds something else or cannot be written; then all is as it was
     */
    public Path write(AuthoredChart chart, Path target) {
        try {
            Path place = Files.exists(target)
                    ? target.toRealPath()
                    : target.toAbsolutePath().normalize();
            Path parent = place.getParent();
            if (parent == null) {
                throw new WriteException(problem("target-not-writable", target, "The root directory cannot be a chart")
                        .hint("name a directory in it"));
            }
            refuseForeign(chart, target, place);
            write(chart, place, parent);
            return target;
        } catch (IOException e) {
            throw notWritable(target, FileFailure.reason(e));
        } catch (UncheckedIOException e) {
            throw notWritable(target, FileFailure.reason(e));
        }
    }

    private static WriteException notWritable(Path target, String reason) {
        return new WriteException(problem("target-not-writable", target, "The chart cannot be written: " + reason)
                .hint("choose a directory that you may write to"));
    }

    private static void write(AuthoredChart chart, Path place, Path parent) throws IOException {
        List<Path> absent = absent(parent);
        boolean done = false;
        try {
            Files.createDirectories(parent);
            Path beside = Files.createTempDirectory(parent, "." + place.getFileName() + "-");
            try {
                Path fresh = Files.createDirectory(beside.resolve("new"));
                writeFiles(chart, fresh);
                swap(place, fresh, beside.resolve("old"));
                done = true;
            } finally {
                delete(beside);
            }
        } finally {
            if (!done) {
                for (Path made : absent) {
                    Files.deleteIfExists(made);
                }
            }
        }
    }

    /** Those of {@code directory} and its parents that have to be made, deepest first. */
    private static List<Path> absent(Path directory) {
        List<Path> absent = new ArrayList<>();
        for (Path path = directory; path != null && Files.notExists(path); path = path.getParent()) {
            absent.add(path);
        }
        return absent;
    }

    private void refuseForeign(AuthoredChart chart, Path target, Path place) throws IOException {
        if (!Files.exists(place)) {
            return;
        }
        if (!Files.isDirectory(place)) {
            throw new WriteException(
                    problem("target-is-file", target, "The chart needs a directory, but this is a file")
                            .hint("name another directory"));
        }
        if (overwriting == Overwriting.ALL) {
            return;
        }
        Optional<String> foreign = foreign(chart, place);
        if (foreign.isPresent()) {
            throw notEmpty(target, "The directory already holds something else, such as " + foreign.get());
        }
        Optional<String> edited = overwriting == Overwriting.NOTHING ? edited(chart, place) : Optional.empty();
        if (edited.isPresent()) {
            throw notEmpty(
                    target, "The directory already holds another state of the chart; " + edited.get() + " differs");
        }
    }

    /** Something in {@code place} that is no file of {@code chart}, or is one of another chart; the first by name. */
    private static Optional<String> foreign(AuthoredChart chart, Path place) throws IOException {
        boolean same = holdsChart(place, chart.name());
        try (Stream<Path> paths = same ? Files.walk(place) : Files.list(place)) {
            return paths.filter(path -> !same || !Files.isDirectory(path))
                    .map(path -> place.relativize(path).toString().replace('\\', '/'))
                    .filter(name -> !same || !chart.files().containsKey(name))
                    .min(Comparator.naturalOrder());
        }
    }

    private static boolean holdsChart(Path place, String name) throws IOException {
        Path metadata = place.resolve("Chart.yaml");
        return Files.isRegularFile(metadata)
                && new String(Files.readAllBytes(metadata), StandardCharsets.UTF_8)
                        .lines()
                        .anyMatch(("name: " + name)::equals);
    }

    /** A file of {@code chart} that {@code place} holds with another content. */
    private static Optional<String> edited(AuthoredChart chart, Path place) throws IOException {
        for (var file : chart.files().entrySet()) {
            Path path = place.resolve(file.getKey());
            byte[] content = file.getValue().getBytes(StandardCharsets.UTF_8);
            if (Files.exists(path) && !Arrays.equals(Files.readAllBytes(path), content)) {
                return Optional.of(file.getKey());
            }
        }
        return Optional.empty();
    }

    private static WriteException notEmpty(Path target, String message) {
        return new WriteException(problem("target-not-empty", target, message)
                .hint("name another directory, or use --force to replace all of it"));
    }

    private static void writeFiles(AuthoredChart chart, Path directory) throws IOException {
        for (var file : chart.files().entrySet()) {
            Path path = directory.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
        }
    }

    /** Puts {@code fresh} in the place of {@code place}; if that fails, {@code place} is what it was. */
    private static void swap(Path place, Path fresh, Path old) throws IOException {
        boolean existed = Files.exists(place);
        if (existed) {
            Files.move(place, old);
        }
        try {
            Files.move(fresh, place);
        } catch (IOException e) {
            if (existed) {
                Files.move(old, place);
            }
            throw e;
        }
    }

    private static void delete(Path directory) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> paths = Files.walk(directory)) {
            deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }

    private static Problem problem(String code, Path target, String message) {
        return Problem.of(code, message).at(Location.file(target.toString().replace('\\', '/')));
    }
}
