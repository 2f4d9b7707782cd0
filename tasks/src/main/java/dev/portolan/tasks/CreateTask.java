package dev.portolan.tasks;

import dev.portolan.core.author.AuthoredChart;
import dev.portolan.core.author.ChartWriter;
import dev.portolan.core.author.starter.Starter;
import dev.portolan.core.problem.ChartException;
import java.nio.file.Path;

/** Writes a chart to start from. Stateless. */
public final class CreateTask {
    private CreateTask() {}

    /**
     * What to write, and where to.
     *
     * @param directory the directory that becomes the chart; its last name is the chart's
     * @param writer how the directory is written
     */
    public record Options(Path directory, ChartWriter writer) {}

    /**
     * The chart.
     *
     * @param chart its files
     * @param directory where they are
     */
    public record Result(AuthoredChart chart, Path directory) {}

    /**
     * Writes the chart.
     *
     * @throws ChartException if the name cannot name a chart, or the chart cannot be written; then nothing is
     */
    public static Result run(Options options) {
        Path last = options.directory().getFileName();
        AuthoredChart chart = Starter.chart(ChartNames.check(last == null ? "" : last.toString()));
        return new Result(chart, options.writer().write(chart, options.directory()));
    }
}
