package dev.portolan.core.author;

import dev.portolan.core.problem.Location;
import dev.portolan.core.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Writes a chart into a directory: beside the target first, then moved into place, so that a failure leaves nothing
 * half-written. Immutable and safe for use by many threads.
 */
public final class ChartWriter {
    private final boolean replacing;

    private ChartWriter(boolean replacing) {
        this.replacing = replacing;
    }

    /**
     * A writer that refuses to lose what it did not write: the target must be absent, empty, or hold an earlier state
     * of the same chart and no file that the chart does not have.
     */
    public static ChartWriter careful() {
        return new ChartWriter(false);
    }

    /** A writer that replaces whatever the target directory holds. */
    public static ChartWriter replacing() {
        return new ChartWriter(true);
    }

    /**
     * Writes {@code chart} as the directory {@code target}, whose parents are made as needed.
     *
     * @return {@code target}
     * @throws WriteException if the target holds something else or cannot be written
     */
    public Path write(AuthoredChart chart, Path target) {
        Path place = target.toAbsolutePath().normalize();
        try {
            refuseForeign(chart, target, place);
            Path parent = place.getParent();
            if (parent == null) {
                throw new WriteException(
                        problem("target-not-writable", target, "The root directory cannot be a chart"));
            }
            Files.createDirectories(parent);
            Path beside = Files.createTempDirectory(parent, "." + place.getFileName() + "-");
            try {
                Path fresh = Files.createDirectory(beside.resolve("new"));
                writeFiles(chart, fresh);
                swap(place, fresh, beside.resolve("old"));
            } finally {
                delete(beside);
            }
            return target;
        } catch (IOException e) {
            throw new WriteException(problem("target-not-writable", target, "The chart cannot be written: " + reason(e))
                    .hint("choose a directory that you may write to"));
        }
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
        Set<String> present = files(place);
        if (replacing || present.isEmpty()) {
            return;
        }
        Optional<String> foreign = present.stream()
                .filter(name -> !chart.files().containsKey(name))
                .findFirst();
        if (foreign.isPresent() || !holdsChart(place, chart.name())) {
            throw new WriteException(problem(
                            "target-not-empty",
                            target,
                            "The directory already holds something else"
                                    + foreign.map(name -> ", such as " + name).orElse(""))
                    .hint("name another directory, or use --force to replace all of it"));
        }
    }

    private static boolean holdsChart(Path place, String name) throws IOException {
        Path metadata = place.resolve("Chart.yaml");
        return Files.isRegularFile(metadata)
                && Files.readAllLines(metadata, StandardCharsets.UTF_8).contains("name: " + name);
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

    private static Set<String> files(Path directory) throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : (Iterable<Path>) paths.filter(p -> !Files.isDirectory(p))::iterator) {
                names.add(directory.relativize(path).toString().replace('\\', '/'));
            }
        }
        return names;
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

    private static String reason(IOException e) {
        return e instanceof AccessDeniedException denied ? "no permission for " + denied.getFile() : e.toString();
    }
}
