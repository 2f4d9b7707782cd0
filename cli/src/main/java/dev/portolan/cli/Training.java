package dev.portolan.cli;

import java.io.OutputStream;
import java.nio.file.Path;

/** Runs the commands once, so that the launcher's class-data archive holds their classes. */
final class Training {
    private Training() {}

    public static void main(String[] args) {
        run("rules");
    }

    private static void run(String... args) {
        OutputStream nowhere = OutputStream.nullOutputStream();
        Main.run(Console.of(nowhere, nowhere, Path.of("")), args);
    }
}
