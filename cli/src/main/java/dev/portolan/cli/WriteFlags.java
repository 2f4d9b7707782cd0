package dev.portolan.cli;

import dev.portolan.core.author.ChartWriter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The flag of commands that write a chart directory. */
final class WriteFlags {
    private final OptionSpec force = Flags.toggle("Replace what the directory holds.", "--force");

    void addTo(CommandSpec spec) {
        spec.addOption(force);
    }

    ChartWriter writer() {
        return Flags.isOn(force) ? ChartWriter.replacing() : ChartWriter.careful();
    }
}
