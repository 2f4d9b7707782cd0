package dev.portolan.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Pages that are made from what the code does. */
final class Golden {
    /** The root of the checkout. */
    static final Path ROOT = Path.of(System.getProperty("portolan.root")).normalize();

    private Golden() {}

    /** Fails unless {@code page} holds {@code actual}; with {@code -Dgolden.update} writes it first. */
    static void compare(Path page, String actual) throws IOException {
        if (System.getProperty("golden.update") != null) {
            Files.writeString(page, actual);
        }
        assertThat(Files.exists(page) ? Files.readString(page) : "")
                .as("%s; -Dgolden.update rewrites it", page)
                .isEqualTo(actual);
    }
}
