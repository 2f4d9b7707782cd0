package dev.portolan.cli;

import picocli.CommandLine.Model.CommandSpec;

/**
 * One command: its flags, and what it does with them. An instance serves one run. Flags are declared in code, not by
 * annotations, because reflection over them costs as much start-up time as all the rest of the command.
 */
abstract class Command {
    private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);

    Command(String name, String... description) {
        spec.name(name);
        spec.usageMessage().description(description);
        CommonFlags.addTo(spec);
    }

    /** The flags and arguments, for subclasses to add theirs. */
    final CommandSpec spec() {
        return spec;
    }

    /** Does the work once the arguments are parsed and returns one of {@link ExitCode}. */
    abstract int run(Console console);
}
