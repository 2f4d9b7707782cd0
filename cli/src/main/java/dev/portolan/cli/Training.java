package dev.portolan.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * Runs commands once, so that the launcher's class-data archive holds their classes. Its one argument is an empty directory
 * to work in.
 */
final class Training {
    private Training() {}

    public static void main(String[] args) {
        Path directory = Path.of(args[0]);
        run(directory, "create", "web");
        run(directory, "template", "web");
        run(
                directory,
                "template",
                "web",
                "--set",
                "replicaCount=2",
                "--kube-version",
                "1.34",
                "-s",
                "templates/service.yaml");
        run(directory, "lint", "web");
        run(directory, "package", "web");
        run(directory, "rules", "host-network");
        run(directory, "template", "--help");
        run(directory, "template", "nowhere");
    }

    private static void run(Path directory, String... args) {
        OutputStream nowhere = OutputStream.nullOutputStream();
        Main.run(Console.of(nowhere, nowhere, InputStream.nullInputStream(), directory), args);
    }
}
