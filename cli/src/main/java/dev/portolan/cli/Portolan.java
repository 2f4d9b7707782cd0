package dev.portolan.cli;

import dev.portolan.core.problem.ChartException;
import dev.portolan.core.problem.FileFailure;
import dev.portolan.core.problem.Problem;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** From arguments to a command, from its failures to messages and an exit code. */
final class Portolan {
    private final Console console;

    Portolan(Console console) {
        this.console = console;
    }

    int run(String... args) {
        CommandLine commandLine = new CommandLine(Commands.root(args));
        commandLine.setExpandAtFiles(false);
        ParseResult parsed;
        try {
            parsed = commandLine.parseArgs(args);
        } catch (ParameterException e) {
            return usage(e.getCommandLine().getCommandSpec(), reason(e), suggestions(e));
        }
        while (parsed.hasSubcommand()) {
            parsed = parsed.subcommand();
        }
        CommandSpec spec = parsed.commandSpec();
        CommonFlags flags = CommonFlags.of(spec);
        try {
            console.colour(flags.colour());
            if (parsed.isUsageHelpRequested()) {
                CommandLine.usage(spec.commandLine(), console.out(), console.isColoured() ? Ansi.ON : Ansi.OFF);
                return ExitCode.DONE;
            }
            if (parsed.isVersionHelpRequested()) {
                console.out().println(Version.text());
                return ExitCode.DONE;
            }
            if (spec.userObject() instanceof Command command) {
                return command.run(console);
            }
            return usage(
                    spec,
                    spec.name() + " needs one of "
                            + String.join(", ", spec.subcommands().keySet()),
                    "");
        } catch (UsageException e) {
            return usage(spec, message(e), "");
        } catch (ChartException e) {
            if (flags.helmErrors()) {
                console.err().println("Error: " + e.helmMessage());
            } else {
                e.problems().forEach(this::print);
            }
            return failed(e, flags);
        } catch (UncheckedIOException e) {
            print(Problem.of("input-output", FileFailure.reason(e)));
            return failed(e, flags);
        } catch (RuntimeException e) {
            print(Problem.of("internal", "this is a fault of Portolan, not of the chart: " + e)
                    .hint("run it again with --debug and report what it prints"));
            return failed(e, flags);
        }
    }

    private int failed(Exception failure, CommonFlags flags) {
        if (flags.debug()) {
            failure.printStackTrace(console.err());
        }
        return ExitCode.FAILED;
    }

    private int usage(CommandSpec spec, String message, String advice) {
        String help = "see " + spec.qualifiedName() + " --help";
        print(Problem.of("usage", message).hint(advice.isEmpty() ? help : advice + " Otherwise " + help));
        return ExitCode.USAGE;
    }

    private void print(Problem problem) {
        String text = problem.toString();
        if (console.isColoured()) {
            String label = "error[" + problem.code() + "]";
            text = "\u001b[1;31m" + label + "\u001b[0m" + text.substring(label.length());
        }
        console.err().println(text);
    }

    private static String message(Exception failure) {
        return Objects.requireNonNullElse(failure.getMessage(), failure.toString());
    }

    private static String reason(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
            CommandSpec spec = e.getCommandLine().getCommandSpec();
            String word = unmatched.getUnmatched().get(0);
            return spec.subcommands().isEmpty()
                    ? "the argument " + word + " is one too many"
                    : spec.qualifiedName() + " has no command " + word;
        }
        // Picocli starts its messages with a capital; ours go on after a label.
        String message = message(e);
        return Character.toLowerCase(message.charAt(0)) + message.substring(1);
    }

    private static String suggestions(ParameterException e) {
        if (!(e instanceof UnmatchedArgumentException unmatched)) {
            return "";
        }
        List<String> similar = unmatched.getSuggestions();
        return similar.isEmpty() ? "" : "did you mean " + String.join(" or ", similar) + "?";
    }
}
