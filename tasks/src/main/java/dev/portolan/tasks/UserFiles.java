package dev.portolan.tasks;

import dev.portolan.core.problem.ChartException;
import dev.portolan.core.problem.FileFailure;
import dev.portolan.core.problem.Location;
import dev.portolan.core.problem.Problem;
import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.gotemplate.value.GoString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads files that the user names. */
final class UserFiles {
    private UserFiles() {}

    /**
     * The text of {@code file}.
     *
     * @throws ChartException if it cannot be read
     */
    static SourceText read(Path file) {
        return SourceText.of(file.toString().replace('\\', '/'), GoString.of(bytes(file)));
    }

    /**
     * The content of {@code file}.
     *
     * @throws ChartException if it cannot be read
     */
    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            Problem problem = Problem.of("file-unreadable", "the file cannot be read: " + FileFailure.reason(e))
                    .at(Location.file(file.toString().replace('\\', '/')))
                    .hint("name a file that you may read");
            throw new ChartException(List.of(problem), "open " + file + ": no such file or directory", e);
        }
    }
}
