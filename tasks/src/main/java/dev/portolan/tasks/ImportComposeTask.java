package dev.portolan.tasks;

import dev.portolan.core.author.AuthoredChart;
import dev.portolan.core.author.ChartWriter;
import dev.portolan.core.compose.ComposeImport;
import dev.portolan.core.compose.ComposeReader;
import dev.portolan.core.problem.ChartException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a chart from a Compose file. Stateless. */
public final class ImportComposeTask {
    private ImportComposeTask() {}

    /**
     * What to import, and where to.
     *
     * @param composeFile the Compose file
     * @param variables what {@code ${NAME}} in the file stands for
     * @param name the chart's name, or null to take it from the file
     * @param directory the directory that becomes the chart, or null for the chart's name in the working directory
     * @param writer how the directory is written
     */
    public record Options(
            Path composeFile,
            Map<String, String> variables,
            @Nullable String name,
            @Nullable Path directory,
            ChartWriter writer) {
        public Options {
            variables = Map.copyOf(variables);
        }
    }

    /**
     * The chart.
     *
     * @param chart its files
     * @param directory where they are
     * @param notes what the chart does not take over or changes, and why
     */
    public record Result(AuthoredChart chart, Path directory, List<ComposeImport.Note> notes) {}

    /**
     * Imports the file and writes the chart.
     *
     * @throws ChartException if the file is missing or malformed, or the chart cannot be written; then nothing is
     */
    public static Result run(Options options) {
        ComposeImport.Result imported = read(options.composeFile(), options.variables(), options.name());
        AuthoredChart chart = imported.chart();
        Path directory = options.directory() == null ? Path.of(chart.name()) : options.directory();
        return new Result(chart, options.writer().write(chart, directory), imported.notes());
    }

    static ComposeImport.Result read(Path composeFile, Map<String, String> variables, @Nullable String name) {
        ComposeImport compose = ComposeImport.of(ComposeReader.read(composeFile, variables));
        return (name == null ? compose : compose.name(ChartNames.check(name))).convert();
    }
}
