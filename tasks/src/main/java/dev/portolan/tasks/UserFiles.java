package dev.portolan.tasks;

import dev.portolan.core.problem.ChartException;
import dev.portolan.core.problem.Location;
import dev.portolan.core.problem.Problem;
import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.gotemplate.value.GoString;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
        try {
            return SourceText.of(file.toString().replace('\\', '/'), GoString.of(Files.readAllBytes(file)));
        } catch (IOException e) {
            Problem problem = Problem.of("file-unreadable", reason(e)).at(Location.file(file.toString()));
            throw new ChartException(List.of(problem), "open " + file + ": no such file or directory", e);
        }
    }

    private static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such file";
        } else if (e instanceof AccessDeniedException) {
            return "reading the file is not permitted";
        }
        return "the file cannot be read: " + e.getMessage();
    }
}
