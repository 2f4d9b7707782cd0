package dev.portolan.core.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.portolan.core.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compose files that cannot be read, and what is said about them: {@code errors.md} beside this class's resources. {@code
 * -Dgolden.update} rewrites what is said.
 */
class ComposeErrorsTest {
    private static final Path PAGE = Path.of("src/test/resources/dev/portolan/core/compose/errors.md");
    private static final Pattern CASE =
            Pattern.compile("## (.*)\n\n```yaml\n((?s:.*?))```\n\n```problems\n((?s:.*?))```\n");

    record Case(String name, String file, String problems) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        Matcher matcher = CASE.matcher(Files.readString(PAGE));
        while (matcher.find()) {
            cases.add(new Case(matcher.group(1), matcher.group(2), matcher.group(3)));
        }
        return cases;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysWhatIsWrongAndWhatToDo(Case example, @TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("compose.yaml"), example.file());
        List<Problem> problems = problems(file);
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.location()).isPresent();
            assertThat(problem.hint()).isPresent();
        });
        StringBuilder said = new StringBuilder();
        problems.forEach(problem -> said.append(problem).append('\n'));
        String actual = said.toString().replace(directory + "/", "");
        if (System.getProperty("golden.update") != null) {
            String page = Files.readString(PAGE);
            String heading = "## " + example.name() + "\n\n```yaml\n" + example.file() + "```\n\n```problems\n";
            Files.writeString(PAGE, page.replace(heading + example.problems(), heading + actual));
        } else {
            assertThat(actual).isEqualTo(example.problems());
        }
    }

    @Test
    void thePageIsReadWhole() throws IOException {
        long headings = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("## "))
                .count();
        assertThat(cases()).hasSize((int) headings);
    }

    @ParameterizedTest
    @CsvSource({
        "nowhere.yaml,  compose-file-missing",
        "folder,        compose-file-unreadable",
        "folder/x/y,    compose-file-missing",
        "latin.yaml,    compose-not-text",
        "utf16.yaml,    compose-not-text",
        "archive.yaml,  compose-not-text",
    })
    void saysThatAFileIsNone(String name, String code, @TempDir Path directory) throws IOException {
        Files.createDirectory(directory.resolve("folder"));
        Files.writeString(directory.resolve("latin.yaml"), "name: d\u00fcne", StandardCharsets.ISO_8859_1);
        Files.writeString(directory.resolve("utf16.yaml"), "services: {}", StandardCharsets.UTF_16BE);
        Files.write(directory.resolve("archive.yaml"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0});
        assertThat(problems(directory.resolve(name))).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.location().orElseThrow().file()).endsWith(name);
            assertThat(problem.hint()).isPresent();
        });
    }

    private static List<Problem> problems(Path file) {
        return catchThrowableOfType(
                        ComposeException.class, () -> ComposeReader.read(file, Map.of("SET", "value", "EMPTY", "")))
                .problems();
    }
}
