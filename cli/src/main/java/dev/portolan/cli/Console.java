package dev.portolan.cli;

import dev.portolan.gotemplate.value.GoString;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Where a command reads and writes: its streams, the folder that relative paths start from, and whether somebody watches.
 * The only user of the process's own streams. Serves one command, in one thread.
 */
public final class Console implements AutoCloseable {
    private final PrintStream out;
    private final PrintStream err;
    private final InputStream in;
    private final Path directory;
    private final boolean terminal;
    private String colour = "auto";

    private Console(OutputStream out, OutputStream err, InputStream in, Path directory, boolean terminal) {
        this.out = new PrintStream(new BufferedOutputStream(out, 1 << 16), false, StandardCharsets.UTF_8);
        this.err = new PrintStream(new BufferedOutputStream(err), false, StandardCharsets.UTF_8);
        this.in = in;
        this.directory = directory;
        this.terminal = terminal;
    }

    /**
     * The streams of the process, in its working directory. The launcher says in the system property
     * {@code portolan.terminal} whether they end at a terminal: Java 17 has no way to ask that later releases keep.
     */
    public static Console system() {
        return new Console(
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                System.in,
                Path.of(""),
                Boolean.getBoolean("portolan.terminal") && System.getenv("NO_COLOR") == null);
    }

    /** Streams that the caller gives, no terminal, and relative paths that start from {@code directory}. */
    public static Console of(OutputStream out, OutputStream err, InputStream in, Path directory) {
        return new Console(out, err, in, directory, false);
    }

    /** For what was asked for. */
    PrintStream out() {
        return out;
    }

    /** For messages about the work. */
    PrintStream err() {
        return err;
    }

    /** All that stands in standard input. */
    String inputText() {
        try {
            return GoString.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The path that the argument {@code path} names. */
    Path path(String path) {
        return directory.resolve(path);
    }

    /** Says when output is coloured: {@code auto}, {@code always} or {@code never}. */
    void colour(String when) {
        if (!when.equals("auto") && !when.equals("always") && !when.equals("never")) {
            throw new UsageException("--color is auto, always or never, not " + when);
        }
        colour = when;
    }

    /** Whether output is coloured. */
    boolean isColoured() {
        return colour.equals("always") || colour.equals("auto") && terminal;
    }

    /** Writes out what is still held back. */
    @Override
    public void close() {
        out.flush();
        err.flush();
    }
}
