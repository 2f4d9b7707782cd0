package dev.portolan.maven;

import dev.portolan.lint.report.TextReport;
import dev.portolan.tasks.LintTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Tells the build what the linter found. */
final class Reports {
    private Reports() {}

    /**
     * Logs the findings of {@code chart}.
     *
     * @throws MojoFailureException if one is at the failing level
     */
    static void log(LintTask.Result result, Path chart, Log log) throws MojoFailureException {
        StringBuilder text = new StringBuilder();
        try {
            TextReport.PLAIN.write(List.of(result.report()), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (result.failed()) {
            throw new MojoFailureException("Linting " + chart + " failed:\n" + text);
        }
        text.toString().lines().forEach(log::info);
    }
}
