package dev.portolan.tasks;

import dev.portolan.core.chart.Chart;
import dev.portolan.core.problem.ChartException;
import dev.portolan.core.render.Capabilities;
import dev.portolan.core.render.Framing;
import dev.portolan.core.render.Release;
import dev.portolan.core.render.RenderRequest;
import dev.portolan.core.render.RenderRequest.SchemaValidation;
import dev.portolan.core.render.Rendered;
import dev.portolan.core.render.Renderer;
import dev.portolan.core.source.ChartReader;
import java.nio.file.Path;

/** Renders a chart as {@code helm template} does. Stateless. */
public final class TemplateTask {
    private TemplateTask() {}

    /**
     * What to render, and how.
     *
     * @param chart the chart's directory or archive
     * @param values values of the user
     * @param release the release that templates see
     * @param capabilities the cluster that templates see
     * @param schemaValidation whether values are checked against the charts' schemas
     * @param framing what of the result is printed
     */
    public record Options(
            Path chart,
            ValueOptions values,
            Release release,
            Capabilities capabilities,
            SchemaValidation schemaValidation,
            Framing framing) {
        /** The chart with its defaults, as {@code helm template} without flags. */
        public static Options of(Path chart) {
            return new Options(
                    chart,
                    ValueOptions.NONE,
                    Release.install("release-name", "default"),
                    Capabilities.standard(),
                    SchemaValidation.ON,
                    Framing.standard());
        }

        /** The same with values of the user. */
        public Options with(ValueOptions newValues) {
            return new Options(chart, newValues, release, capabilities, schemaValidation, framing);
        }

        /** The same for another release. */
        public Options with(Release newRelease) {
            return new Options(chart, values, newRelease, capabilities, schemaValidation, framing);
        }
    }

    /**
     * What came out.
     *
     * @param chart the chart as it was read
     * @param rendered the render
     * @param text the text that {@code helm template} prints
     */
    public record Result(Chart chart, Rendered rendered, String text) {}

    /**
     * Renders the chart.
     *
     * @throws ChartException if the chart or the values are broken, or a template fails
     */
    public static Result run(Options options) {
        Chart chart = ChartReader.create().read(options.chart());
        Rendered rendered = Renderer.create()
                .render(RenderRequest.of(chart)
                        .values(options.values().merge())
                        .release(options.release())
                        .capabilities(options.capabilities())
                        .schemaValidation(options.schemaValidation())
                        .build());
        return new Result(chart, rendered, rendered.text(options.framing()));
    }
}
