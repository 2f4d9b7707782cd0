package dev.portolan.cli;

import java.util.List;

/** Entry point of the {@code portolan} command. */
public final class Main {
    private Main() {}

    /** Runs the command that {@code args} name and ends the process with its exit code. */
    public static void main(String[] args) {
        // Halt, not exit: all output is flushed, nothing needs a shutdown hook, and since JDK 21 exit loads a logger
        // first.
        Runtime.getRuntime().halt(run(Console.system(), args));
    }

    /** The commands as they are typed, in the order in which help shows them. */
    public static List<String> commands() {
        return Commands.NAMES;
    }

    /**
     * Runs the command that {@code args} name and returns its exit code: 0 done, 1 findings at the failing level or a
     * failed operation, 2 wrong usage.
     */
    public static int run(Console console, String... args) {
        try (console) {
            return new Portolan(console).run(args);
        }
    }
}
