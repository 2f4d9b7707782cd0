package dev.portolan.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cli.ConsolePage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every sample that a reader may copy works: Java is compiled and run, commands are run, and sessions show what is really
 * printed ({@code -Dgolden.update} rewrites that).
 */
class SamplesTest {
    private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");

    /** The pages for users. */
    static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(Golden.ROOT.resolve("README.md")));
        try (Stream<Path> guides = Files.list(Golden.ROOT.resolve("docs/guide"))) {
            guides.sorted().forEach(pages::add);
        }
        return pages;
    }

    static List<JavaSample> javaSamples() throws IOException {
        List<JavaSample> samples = new ArrayList<>();
        for (Path page : pages()) {
            int number = 0;
            for (String text : fences(page, "java")) {
                samples.add(new JavaSample(page.getFileName() + ", Java sample " + ++number, text));
            }
        }
        return samples;
    }

    static List<String> commands() throws IOException {
        List<String> commands = new ArrayList<>();
        for (Path page : pages()) {
            for (String text : fences(page, "sh")) {
                text.replace("\\\n", " ")
                        .lines()
                        .filter(line -> line.startsWith("./portolan"))
                        .forEach(commands::add);
            }
        }
        return commands;
    }

    private static List<String> fences(Path page, String language) throws IOException {
        List<String> texts = new ArrayList<>();
        Matcher fence = FENCE.matcher(Files.readString(page));
        while (fence.find()) {
            if (fence.group(1).equals(language)) {
                texts.add(fence.group(2));
            }
        }
        return texts;
    }

    @ParameterizedTest
    @MethodSource("javaSamples")
    void javaCompilesAndRuns(JavaSample sample) throws Exception {
        sample.run();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void commandsSucceed(String command) throws IOException {
        ConsolePage.Outcome outcome = ConsolePage.run(command, Path.of(""));
        assertThat(outcome.exitCode()).as(outcome.text()).isZero();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void sessionsShowWhatIsPrinted(Path page) throws IOException {
        Golden.compare(page, ConsolePage.read(page).run(Path.of("")));
    }
}
