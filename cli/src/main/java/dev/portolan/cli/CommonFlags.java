package dev.portolan.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The flags that every command has.
 *
 * @param debug whether a failure shows its stack trace
 * @param helmErrors whether a failure is told in Helm's words
 * @param colour whether output is coloured; "auto" if that depends on the terminal
 */
record CommonFlags(boolean debug, boolean helmErrors, String colour) {
    static void addTo(CommandSpec spec) {
        spec.addOption(
                Flags.text("WHEN", "Colour the output: auto (on a terminal), always or never.", "--color", "--colour"));
        spec.addOption(Flags.toggle("Show the stack trace of a failure.", "--debug"));
        spec.addOption(Flags.toggle("Tell a failure in Helm's words, on one line.", "--helm-errors"));
        spec.addOption(OptionSpec.builder("-h", "--help")
                .type(boolean.class)
                .arity("0")
                .usageHelp(true)
                .description("Show this help and exit.")
                .build());
    }

    /** What was given, once the arguments are parsed. */
    static CommonFlags of(CommandSpec spec) {
        return new CommonFlags(
                Flags.isOn(spec.findOption("--debug")),
                Flags.isOn(spec.findOption("--helm-errors")),
                Flags.textOf(spec.findOption("--color"), "auto"));
    }
}
