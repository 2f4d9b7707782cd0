package dev.portolan.core.source;

import dev.portolan.core.archive.ReadLimits;
import dev.portolan.core.chart.ChartFile;
import dev.portolan.core.problem.Location;
import dev.portolan.core.problem.Problem;
import dev.portolan.gotemplate.value.GoString;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files of one chart directory in the order of their names, as Helm's walk does. Used once.
 *
 * @see <a href="https://github.com/helm/helm/blob/v4.1.4/pkg/chart/v2/loader/directory.go">Helm's loader</a>
 */
final class DirectoryReader {
    private static final int LEVELS_ABOVE = 3;

    private final Path root;
    private final ReadLimits limits;
    private final SymbolicLinks links;
    private final List<ChartFile> files = new ArrayList<>();
    private final List<Path> linkedDirectories = new ArrayList<>();
    private IgnoreRules rules = IgnoreRules.NONE;
    private @Nullable Path bounds;
    private long remaining;
    private int entries;

    DirectoryReader(Path root, ReadLimits limits, SymbolicLinks links) {
        this.root = root.toAbsolutePath().normalize();
        this.limits = limits;
        this.links = links;
        this.remaining = limits.totalBytes();
    }

    List<ChartFile> read() {
        Path ignoreFile = root.resolve(IgnoreRules.FILE);
        if (Files.isRegularFile(ignoreFile)) {
            rules = IgnoreRules.parse(GoString.of(content(ignoreFile, IgnoreRules.FILE)));
            remaining = limits.totalBytes();
        }
        walk(root, "", 0);
        return files;
    }

    private void walk(Path directory, String path, int depth) {
        if (depth > limits.depth()) {
            throw SourceException.at(
                    path, "chart-too-deep", "folders nest deeper than " + limits.depth(), "file name too long");
        }
        for (String name : names(directory)) {
            if (++entries > limits.entries()) {
                throw SourceException.at(
                        path,
                        "chart-too-many-files",
                        "the chart has more than " + limits.entries() + " files and folders",
                        "too many files");
            }
            visit(directory.resolve(name), path.isEmpty() ? name : path + "/" + name, depth);
        }
    }

    private void visit(Path file, String path, int depth) {
        BasicFileAttributes attributes = attributes(file, path);
        if (attributes.isSymbolicLink()) {
            visitLink(file, path, depth);
        } else if (attributes.isDirectory()) {
            if (!rules.hides(path, IgnoreRules.Entry.DIRECTORY)) {
                walk(file, path, depth + 1);
            }
        } else {
            visitFile(file, path, attributes);
        }
    }

    private void visitFile(Path file, String path, BasicFileAttributes attributes) {
        if (rules.hides(path, IgnoreRules.Entry.FILE)) {
            return;
        }
        if (!attributes.isRegularFile()) {
            throw SourceException.at(
                    path,
                    "irregular-file",
                    "this is neither a file nor a folder",
                    "cannot load irregular file " + file + " as it has file mode type bits set");
        }
        if (attributes.size() > limits.fileBytes()) {
            throw tooLarge(path);
        }
        files.add(ChartFile.read(path, content(file, path)));
    }

    private void visitLink(Path link, String path, int depth) {
        Path target;
        try {
            target = link.toRealPath();
        } catch (IOException e) {
            // What Helm never reads need not be there.
            if (rules.hides(path, IgnoreRules.Entry.FILE)) {
                return;
            }
            throw new SourceException(
                    Problem.of("broken-link", "the symbolic link leads nowhere").at(Location.file(path)),
                    "error evaluating symlink " + link + ": lstat: no such file or directory");
        }
        BasicFileAttributes attributes = attributes(target, path);
        if (!attributes.isDirectory()) {
            if (!rules.hides(path, IgnoreRules.Entry.FILE)) {
                checkInside(target, path);
                visitFile(target, path, attributes);
            }
        } else if (!rules.hides(path, IgnoreRules.Entry.DIRECTORY)) {
            checkInside(target, path);
            if (linkedDirectories.contains(target) || root.startsWith(target)) {
                throw SourceException.at(
                        path, "link-loop", "the symbolic link leads in a circle", "file name too long");
            }
            linkedDirectories.add(target);
            walk(target, path, depth + 1);
            linkedDirectories.remove(linkedDirectories.size() - 1);
        }
    }

    private void checkInside(Path target, String path) {
        if (links == SymbolicLinks.ANYWHERE || target.startsWith(bounds())) {
            return;
        }
        throw new SourceException(
                Problem.of("link-outside", "the symbolic link leaves the chart")
                        .at(Location.file(path))
                        .with("target", target.toString(), null)
                        .hint("allow links that lead anywhere if you trust the chart"),
                "found symbolic link in path that leaves the chart: " + path);
    }

    private Path bounds() {
        Path known = bounds;
        if (known == null) {
            try {
                Path real = root.toRealPath();
                known = links == SymbolicLinks.WITHIN_CHART ? real : repository(real);
            } catch (IOException e) {
                known = root;
            }
            bounds = known;
        }
        return known;
    }

    private static Path repository(Path chart) {
        for (Path above = chart; above != null; above = above.getParent()) {
            if (Files.exists(above.resolve(".git"))) {
                return above;
            }
        }
        Path home = Path.of(System.getProperty("user.home", "/")).toAbsolutePath();
        Path widest = chart;
        for (int level = 0; level < LEVELS_ABOVE; level++) {
            Path above = widest.getParent();
            if (above == null || above.getParent() == null || home.startsWith(above)) {
                return widest;
            }
            widest = above;
        }
        return widest;
    }

    private static List<String> names(Path directory) {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            for (Path entry : stream) {
                names.add(String.valueOf(entry.getFileName()));
            }
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
            throw unreadable(directory.toString(), e);
        }
        names.sort(GoString::compare);
        return names;
    }

    private static BasicFileAttributes attributes(Path file, String path) {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /** Reads at most as much as allowed, even if the file grows meanwhile. */
    private byte[] content(Path file, String path) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes((int) Math.min(limits.fileBytes() + 1, Integer.MAX_VALUE - 8));
        } catch (IOException e) {
            throw unreadable(path, e);
        }
        if (bytes.length > limits.fileBytes()) {
            throw tooLarge(path);
        }
        remaining -= bytes.length;
        if (remaining < 0) {
            throw SourceException.at(
                    path,
                    "chart-too-large",
                    "the chart holds more than " + limits.totalBytes() + " bytes",
                    "chart is larger than the maximum size " + limits.totalBytes());
        }
        return bytes;
    }

    private SourceException tooLarge(String path) {
        return SourceException.at(
                path,
                "file-too-large",
                "the file is larger than " + limits.fileBytes() + " bytes",
                "chart file \"" + path.substring(path.lastIndexOf('/') + 1) + "\" is larger than the maximum file size "
                        + limits.fileBytes());
    }

    private static SourceException unreadable(String path, Exception cause) {
        Problem problem = Problem.of("file-unreadable", "the file cannot be read: " + cause.getMessage())
                .at(Location.file(path));
        return new SourceException(List.of(problem), "error reading " + path + ": " + cause.getMessage(), cause);
    }
}
