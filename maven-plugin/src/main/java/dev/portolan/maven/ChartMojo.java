package dev.portolan.maven;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** A goal that does something with each chart of the project. */
abstract class ChartMojo extends PortolanMojo {
    /** Where the charts are: each directory below it that holds a Chart.yaml, and is in no other chart, is one. */
    @Parameter(property = "helm.chartDirectory", defaultValue = "${project.basedir}/src/main/helm")
    private File chartDirectory;

    @Parameter(defaultValue = "${project.basedir}", readonly = true)
    private File baseDirectory;

    /** The directory that relative paths in values start from. */
    final Path baseDirectory() {
        return baseDirectory.toPath();
    }

    @Override
    final void run() throws MojoFailureException {
        List<Path> charts = charts(chartDirectory.toPath());
        if (charts.isEmpty()) {
            getLog().info("No chart in " + chartDirectory);
        }
        for (Path chart : charts) {
            execute(chart);
        }
    }

    /** Does the goal's work for one chart. */
    abstract void execute(Path chart) throws MojoFailureException;

    private static List<Path> charts(Path root) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        List<Path> charts = new ArrayList<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    if (!Files.exists(directory.resolve("Chart.yaml"))) {
                        return FileVisitResult.CONTINUE;
                    }
                    charts.add(directory);
                    return FileVisitResult.SKIP_SUBTREE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Collections.sort(charts);
        return charts;
    }
}
