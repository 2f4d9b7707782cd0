package dev.portolan.core.compose;

import dev.portolan.core.author.AuthoredChart;
import dev.portolan.core.author.ChartBuilder;
import dev.portolan.core.author.Component;
import dev.portolan.core.author.resource.ImageReference;
import dev.portolan.core.problem.Location;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Turns a Compose file into a chart:
 *
 * <pre>{@code
 * ComposeImport.Result result = ComposeImport.of(ComposeReader.read(file, System.getenv())).convert();
 * ChartWriter.careful().write(result.chart(), Path.of("kibana"));
 * }</pre>
 *
 * <p>A file with one service becomes a chart whose values lie at the top; several services become components, each with
 * its values under its name. For one thread.
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
     * @throws dev.portolan.core.author.BuildException if a name in it cannot be one in a chart
     */
    public Result convert() {
        List<Note> notes = new ArrayList<>();
        ChartBuilder chart = ChartBuilder.named(chartName());
        boolean single = file.services().size() == 1;
        if (single) {
            appVersion(chart, file.services().get(0), notes);
        }
        for (ComposeService service : file.services()) {
            chart.from(service.location());
            Component component = single ? chart.component() : chart.component(identifier(service.name()));
            new ServiceImport(component, service, notes).add();
        }
        chart.from(null);
        file.others()
                .forEach(
                        other -> notes.add(new Note(other.location(), other.key(), "the chart does not take it over")));
        return new Result(chart.build(), notes);
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

    private static void appVersion(ChartBuilder chart, ComposeService service, List<Note> notes) {
        ImageReference image = service.image().value();
        if (!image.tag().isEmpty()) {
            chart.appVersion(image.tag());
        } else if (image.digest().isEmpty()) {
            chart.appVersion("latest");
            notes.add(new Note(
                    service.image().location(),
                    "services." + service.name() + ".image",
                    "it has no tag, so what runs may change unasked"));
        }
    }

    private String chartName() {
        if (name != null) {
            return name;
        } else if (!file.name().isEmpty()) {
            return identifier(file.name());
        } else if (file.services().size() == 1) {
            return identifier(file.services().get(0).name());
        }
        Path directory = file.directory().getFileName();
        return directory == null ? "chart" : identifier(directory.toString());
    }

    /** {@code text} with only what names in charts may hold. */
    private static String identifier(String text) {
        String plain =
                text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.isEmpty() ? "chart" : plain;
    }
}
