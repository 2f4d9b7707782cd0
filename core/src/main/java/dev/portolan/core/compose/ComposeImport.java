package dev.portolan.core.compose;

import dev.portolan.core.author.AuthoredChart;
import dev.portolan.core.problem.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns a Compose file into a chart:
 *
 * <pre>{@code
 * ComposeImport.Result result = ComposeImport.of(ComposeReader.read(file, System.getenv())).convert();
 * ChartWriter.careful().write(result.chart(), Path.of("kibana"));
 * }</pre>
 *
 * <p>For one thread.
 */
public final class ComposeImport {
    private final ComposeFile file;
    private @Nullable String name;

    private ComposeImport(ComposeFile file) {
        this.file = file;
    }

    /** The import of {@code file}. */
    public static ComposeImport of(ComposeFile file) {
        return new ComposeImport(file);
    }

    /** Sets the chart's name; the default is the file's {@code name}, or its only service, or its directory. */
    public ComposeImport name(String newName) {
        name = newName;
        return this;
    }

    /**
     * The chart.
     *
     * @throws ComposeException if the file asks for what no chart can hold
     */
    public Result convert() {
        if (name == null) {
            throw new ComposeException(List.of());
        }
        return new Result(new AuthoredChart(name, file.file(), java.util.Map.of()), List.of());
    }

    /**
     * A chart and what was decided on the way.
     *
     * @param chart the chart
     * @param notes what the chart does not take over or changes, and why; in the order of the file
     */
    public record Result(AuthoredChart chart, List<Note> notes) {
        public Result {
            notes = List.copyOf(notes);
        }
    }

    /**
     * One decision of the import.
     *
     * @param location the place in the Compose file
     * @param subject what it is about, such as {@code services.kibana.ports}
     * @param text what became of it, in one sentence without its full stop
     */
    public record Note(Location location, String subject, String text) {
        @Override
        public String toString() {
            return location + ": " + subject + ": " + text;
        }
    }
}
