package dev.portolan.tasks;

import dev.portolan.core.problem.ChartException;
import dev.portolan.core.problem.Location;
import dev.portolan.core.problem.Problem;
import dev.portolan.gotemplate.text.SourceText;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Reads the files of custom resource definitions that the user names. */
final class DefinitionFolders {
    private DefinitionFolders() {}

    /**
     * The files, and the YAML and JSON files at any depth of the folders, each folder's in order of their paths.
     *
     * @throws ChartException if one cannot be read
     */
    static List<SourceText> read(List<Path> paths) {
        List<SourceText> texts = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                below(path).forEach(file -> texts.add(UserFiles.read(file)));
            } else {
                texts.add(UserFiles.read(path));
            }
        }
        return texts;
    }

    private static List<Path> below(Path folder) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(
                    folder, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                            String name = file.toString();
                            if ((name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json"))
                                    && attributes.isRegularFile()) {
                                files.add(file);
                            }
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            Problem problem = Problem.of("file-unreadable", "the folder cannot be read: " + e.getMessage())
                    .at(Location.file(folder.toString()));
            throw new ChartException(List.of(problem), "open " + folder + ": no such file or directory", e);
        }
        Collections.sort(files);
        return files;
    }
}
