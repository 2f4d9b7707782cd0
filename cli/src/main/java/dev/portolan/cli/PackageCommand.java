package dev.portolan.cli;

import dev.portolan.tasks.PackageTask;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Packs charts into archives. */
final class PackageCommand extends Command {
    private final PositionalParamSpec charts =
            Flags.arguments("CHART", "A chart's directory; otherwise the working directory.");
    private final OptionSpec destination = Flags.text(
            "DIR", "The directory that receives the archive; otherwise the working directory.", "-d", "--destination");
    private final OptionSpec version = Flags.text("VERSION", "Set the chart's version.", "--version");
    private final OptionSpec appVersion =
            Flags.text("VERSION", "Set the version of what the chart installs.", "--app-version");

    PackageCommand() {
        super(
                "package",
                "Packs charts into archives. The same chart gives the same bytes; SOURCE_DATE_EPOCH sets times.");
        spec().addPositional(charts).addOption(destination).addOption(version).addOption(appVersion);
    }

    @Override
    int run(Console console) {
        List<String> paths = Flags.textsOf(charts);
        Path directory = console.path(Flags.textOf(destination, ""));
        Instant time = ArchiveTime.current();
        for (String path : paths.isEmpty() ? List.of(".") : paths) {
            PackageTask.Result packed = PackageTask.run(new PackageTask.Options(
                    console.path(path), directory, Flags.textOf(version), Flags.textOf(appVersion), time));
            console.out().println("Packed " + packed.chart() + " into " + packed.archive());
        }
        return ExitCode.DONE;
    }
}
