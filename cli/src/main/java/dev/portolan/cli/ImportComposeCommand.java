package dev.portolan.cli;

import dev.portolan.tasks.ImportComposeTask;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Makes a chart from a Compose file. */
final class ImportComposeCommand extends Command {
    private final PositionalParamSpec file = Flags.argument("FILE", "The Compose file.");
    private final OptionSpec name = Flags.text(
            "NAME", "The chart's name; otherwise the file's own name, or that of its only service.", "--name");
    private final OptionSpec output =
            Flags.text("DIR", "The directory that becomes the chart; otherwise the chart's name.", "-o", "--output");
    private final WriteFlags write = new WriteFlags();

    ImportComposeCommand() {
        super("compose", "Makes a chart from a Compose file.");
        spec().addPositional(file).addOption(name).addOption(output);
        write.addTo(spec());
    }

    @Override
    int run(Console console) {
        String directory = Flags.textOf(output);
        ImportComposeTask.Result imported = ImportComposeTask.run(new ImportComposeTask.Options(
                console.path(Flags.textsOf(file).get(0)),
                System.getenv(),
                Flags.textOf(name),
                directory == null ? null : console.path(directory),
                write.writer()));
        imported.notes().forEach(note -> console.out().println("note  " + note));
        console.out().println("Wrote the chart " + imported.chart().name() + " to " + imported.directory());
        return ExitCode.DONE;
    }
}
