package dev.portolan.cli;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Prints the script that completes commands and flags in a shell. */
final class CompletionCommand extends Command {
    private final PositionalParamSpec shell = Flags.argument("SHELL", "bash or zsh.");

    CompletionCommand() {
        super("completion", "Prints a completion script. For bash and zsh: source <(portolan completion bash)");
        spec().addPositional(shell);
    }

    @Override
    int run(Console console) {
        String name = Flags.textsOf(shell).get(0);
        if (!name.equals("bash") && !name.equals("zsh")) {
            throw new UsageException("there is no completion for the shell " + name + ", only for bash and zsh");
        }
        // The script serves both: under zsh it turns on zsh's own support for bash's completions.
        console.out().print(AutoComplete.bash("portolan", new CommandLine(Commands.complete())));
        return ExitCode.DONE;
    }
}
