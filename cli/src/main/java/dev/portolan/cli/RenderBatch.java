package dev.portolan.cli;

import dev.portolan.core.chart.Chart;
import dev.portolan.core.problem.ChartException;
import dev.portolan.core.render.Capabilities;
import dev.portolan.core.render.Framing;
import dev.portolan.core.render.KubeVersion;
import dev.portolan.core.render.Release;
import dev.portolan.core.render.RenderRequest;
import dev.portolan.core.render.Renderer;
import dev.portolan.core.source.ChartReader;
import dev.portolan.core.values.ValuesMerger;
import dev.portolan.gotemplate.value.GoString;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Renders many cases in one JVM, for scoring against the real Helm: {@code RenderBatch CASES.tsv}.
 *
 * <p>A line of the file has the fields id, chart, values files (with commas), output file, Kubernetes version, release,
 * namespace, flags (with blanks; {@code --include-crds} and {@code --skip-schema-validation}). The rendering goes to the
 * output file; if it fails, Helm's message goes to the output file with {@code .err} added.
 */
public final class RenderBatch {
    private final Renderer renderer = Renderer.create();

    private RenderBatch() {}

    /** Renders the cases of the file {@code arguments[0]}. */
    public static void main(String[] arguments) throws IOException {
        RenderBatch batch = new RenderBatch();
        for (String line : Files.readAllLines(Path.of(arguments[0]), StandardCharsets.UTF_8)) {
            if (!line.isBlank()) {
                batch.run(line.split("\t", -1));
            }
        }
    }

    private void run(String[] fields) throws IOException {
        Path output = Path.of(fields[3]);
        try {
            Files.write(output, GoString.bytes(render(fields)));
        } catch (ChartException e) {
            Files.write(Path.of(output + ".err"), GoString.bytes(e.helmMessage() + "\n"));
        } catch (RuntimeException e) {
            // A bug: the other cases shall run all the same.
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            Files.writeString(Path.of(output + ".err"), "internal error: " + trace);
        }
    }

    private String render(String[] fields) throws IOException {
        List<String> flags = List.of(fields[7].split(" ", -1));
        ValuesMerger values = ValuesMerger.create();
        for (String file : fields[2].split(",", -1)) {
            if (!file.isEmpty()) {
                values.file(file, GoString.of(Files.readAllBytes(Path.of(file))));
            }
        }
        Chart chart = ChartReader.create().read(Path.of(fields[1]));
        RenderRequest.Builder request = RenderRequest.of(chart)
                .values(values.merge())
                .release(Release.install(fields[5], fields[6]))
                .capabilities(Capabilities.standard().withKubeVersion(KubeVersion.parse(fields[4])));
        if (flags.contains("--skip-schema-validation")) {
            request.schemaValidation(RenderRequest.SchemaValidation.OFF);
        }
        Framing framing = Framing.standard();
        return renderer.render(request.build()).text(flags.contains("--include-crds") ? framing.withCrds() : framing);
    }
}
