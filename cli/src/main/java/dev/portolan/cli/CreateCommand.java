package dev.portolan.cli;

import dev.portolan.tasks.CreateTask;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Writes a chart to start from. */
final class CreateCommand extends Command {
    private final PositionalParamSpec name =
            Flags.argument("NAME", "The directory to make; its last part is the chart's name.");
    private final WriteFlags write = new WriteFlags();

    CreateCommand() {
        super("create", "Writes a chart to start from.");
        spec().addPositional(name);
        write.addTo(spec());
    }

    @Override
    int run(Console console) {
        CreateTask.Result created = CreateTask.run(
                new CreateTask.Options(console.path(Flags.textsOf(name).get(0)), write.writer()));
        console.out().println("Created " + created.directory());
        return ExitCode.DONE;
    }
}
