package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the sessions in the pages beside this class's resources. {@code -Dgolden.update} rewrites what they print. */
class ConsolePagesTest {
    private static final Path PAGES = Path.of("src/test/resources/dev/portolan/cli");

    static List<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void thePageShowsWhatIsPrinted(String name, @TempDir Path directory) throws IOException {
        ConsolePage page = ConsolePage.read(PAGES.resolve(name));
        String actual = page.run(directory);
        if (System.getProperty("golden.update") != null) {
            Files.writeString(PAGES.resolve(name), actual);
        }
        assertThat(actual).isEqualTo(ConsolePage.read(PAGES.resolve(name)).text());
        assertThat(actual).contains("$ portolan");
    }

    @Test
    void whatFailsWritesNothingAndShowsNoStackTrace(@TempDir Path directory) throws IOException {
        ConsolePage page = ConsolePage.read(PAGES.resolve("bad-input.md"));
        String printed = page.run(directory);
        assertThat(printed).doesNotContain("[internal]", "Exception", "\tat ");
        Set<Path> expected = new TreeSet<>();
        for (Path file : page.files()) {
            for (Path path = file; path != null; path = path.getParent()) {
                expected.add(path);
            }
        }
        try (Stream<Path> paths = Files.walk(directory)) {
            assertThat(paths.filter(path -> !path.equals(directory)).map(directory::relativize))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
        for (String session : printed.split("\n\\$ ", -1)) {
            if (session.startsWith("portolan ")) {
                assertThat(session).containsPattern("\n  hint   .*(?s:.*)\n\\[exit [12]\\]");
            }
        }
    }
}
