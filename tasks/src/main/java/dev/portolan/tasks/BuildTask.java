package dev.portolan.tasks;

import dev.portolan.core.author.ChartWriter;
import dev.portolan.core.compose.ComposeImport;
import dev.portolan.core.problem.ChartException;
import dev.portolan.core.render.Rendered;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From a Compose file to a chart that is written, rendered, linted and packed. Stateless. */
public final class BuildTask {
    private BuildTask() {}

    /**
     * What to build, and where to.
     *
     * @param composeFile the Compose file
     * @param variables what {@code ${NAME}} in the file stands for
     * @param name the chart's name, or null to take it from the file
     * @param directory the directory that receives the chart's directory and its archive
     * @param writer how the chart's directory is written
     * @param time the time that every file in the archive gets
     */
    public record Options(
            Path composeFile,
            Map<String, String> variables,
            @Nullable String name,
            Path directory,
            ChartWriter writer,
            Instant time) {
        public Options {
            variables = Map.copyOf(variables);
        }
    }

    /**
     * What was made.
     *
     * @param imported the chart and its directory
     * @param rendered what it renders with its defaults
     * @param lint what the linter found
     * @param archive the archive, or null if a finding is at the failing level
     */
    public record Result(
            ImportComposeTask.Result imported,
            Rendered rendered,
            LintTask.Result lint,
            @Nullable Path archive) {}

    /**
     * Builds the chart.
     *
     * @throws ChartException if the file is missing or malformed, or something cannot be written
     */
    public static Result run(Options options) {
        ComposeImport.Result made = ImportComposeTask.read(options.composeFile(), options.variables(), options.name());
        Path directory = options.directory().resolve(made.chart().name());
        ImportComposeTask.Result imported = new ImportComposeTask.Result(
                made.chart(), options.writer().write(made.chart(), directory), made.notes());
        Rendered rendered = TemplateTask.run(TemplateTask.Options.of(directory)).rendered();
        LintTask.Result lint = LintTask.run(LintTask.Options.of(directory));
        Path archive = lint.failed()
                ? null
                : PackageTask.run(new PackageTask.Options(directory, options.directory(), null, null, options.time()))
                        .archive();
        return new Result(imported, rendered, lint, archive);
    }
}
