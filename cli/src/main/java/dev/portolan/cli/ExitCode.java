package dev.portolan.cli;

/** What the process tells its caller. */
final class ExitCode {
    /** The command did what was asked. */
    static final int DONE = 0;

    /** An operation failed, or there are findings at or above the failing level. */
    static final int FAILED = 1;

    /** The arguments make no sense. */
    static final int USAGE = 2;

    private ExitCode() {}
}
