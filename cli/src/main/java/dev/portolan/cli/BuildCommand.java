package dev.portolan.cli;

import dev.portolan.core.render.Manifest;
import dev.portolan.lint.report.TextReport;
import dev.portolan.tasks.BuildTask;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Builds a chart from a Compose file, all the way to its archive. */
final class BuildCommand extends Command {
    private final PositionalParamSpec file = Flags.argument("FILE", "The Compose file.");
    private final OptionSpec name = Flags.text(
            "NAME", "The chart's name; otherwise the file's own name, or that of its only service.", "--name");
    private final OptionSpec output = Flags.text(
            "DIR",
            "The directory that receives the chart's directory and its archive; otherwise the working directory.",
            "-o",
            "--output");
    private final WriteFlags write = new WriteFlags();

    BuildCommand() {
        super("build", "Makes a chart from a Compose file, renders it, lints it and packs it.");
        spec().addPositional(file).addOption(name).addOption(output);
        write.addTo(spec());
    }

    @Override
    int run(Console console) {
        BuildTask.Result built = BuildTask.run(new BuildTask.Options(
                console.path(Flags.textsOf(file).get(0)),
                System.getenv(),
                Flags.textOf(name),
                console.path(Flags.textOf(output, "")),
                write.writer(),
                ArchiveTime.current()));
        PrintStream out = console.out();
        Path chart = built.imported().directory();
        List<String> files = List.copyOf(built.imported().chart().files().keySet());
        out.println("Wrote " + chart + " with " + files.size() + " files");
        built.imported().notes().forEach(note -> out.println("  note  " + note));
        out.println("Rendered with its defaults:");
        for (Manifest manifest : built.rendered().manifests()) {
            out.println("  " + manifest.kind() + " " + manifest.name());
        }
        out.println("Linted:");
        findings(console, built);
        if (built.archive() == null) {
            console.err().println("Not packed: mend the findings above, then run portolan package " + chart);
            return ExitCode.FAILED;
        }
        out.println("Packed " + built.archive());
        out.println();
        out.println("Next: read " + chart.resolve("README.md") + " and " + chart.resolve("values.yaml") + ", then");
        out.println("  portolan template " + chart + "        to see what it renders");
        out.println(
                "  helm install " + built.imported().chart().name() + " " + built.archive() + "        to install it");
        return ExitCode.DONE;
    }

    private static void findings(Console console, BuildTask.Result built) {
        TextReport format = console.isColoured() ? TextReport.COLOURED : TextReport.PLAIN;
        try {
            format.write(List.of(built.lint().report()), console.out());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
