package dev.portolan.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The flags that every command has. */
final class CommonFlags {
    private final OptionSpec help = OptionSpec.builder("-h", "--help")
            .type(boolean.class)
            .arity("0")
            .usageHelp(true)
            .description("Show this help and exit.")
            .build();
    private final OptionSpec debug = Flags.toggle("Show the stack trace of a failure.", "--debug");
    private final OptionSpec helmErrors =
            Flags.toggle("Show a failure in Helm's words, on one line, and nothing else.", "--helm-errors");
    private final OptionSpec color =
            Flags.text("WHEN", "Colour the output: auto (on a terminal), always or never.", "--color", "--colour");

    void addTo(CommandSpec spec) {
        spec.addOption(color);
        spec.addOption(debug);
        spec.addOption(helmErrors);
        spec.addOption(help);
    }

    boolean debug() {
        return Flags.isOn(debug);
    }

    boolean helmErrors() {
        return Flags.isOn(helmErrors);
    }

    String color() {
        return Flags.textOf(color, "auto");
    }
}
