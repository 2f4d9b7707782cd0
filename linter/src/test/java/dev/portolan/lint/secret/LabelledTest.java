package dev.portolan.lint.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.lint.rule.NodeReader;
import dev.portolan.lint.rule.Settings;
import dev.portolan.lint.rule.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Runs the detector over {@code labelled.tsv} as the rules run it and says how often it is right. */
class LabelledTest {
    private static final double WANTED = 0.98;

    private final SecretDetector detector = SecretDetector.of(Settings.NONE);

    private record Case(int line, boolean secret, String position, String name, String text) {
        @Override
        public String toString() {
            return "labelled.tsv:" + line + " " + position + " " + name + " " + text.replace("\n", "\\n");
        }
    }

    @Test
    void precision_and_recall_are_high_enough() throws IOException {
        List<Case> cases = cases();
        List<String> missed = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        Map<String, int[]> byPosition = new TreeMap<>();
        int found = 0;
        for (Case one : cases) {
            boolean reported = isReported(one);
            int[] counts = byPosition.computeIfAbsent(one.position, position -> new int[4]);
            counts[one.secret ? 0 : 1]++;
            if (reported && one.secret) {
                found++;
            } else if (one.secret) {
                missed.add(one.toString());
                counts[2]++;
            } else if (reported) {
                wrong.add(one.toString());
                counts[3]++;
            }
        }
        long positives = cases.stream().filter(Case::secret).count();
        double precision = (double) found / (found + wrong.size());
        double recall = (double) found / positives;
        List<String> figures = new ArrayList<>();
        figures.add(String.format(
                Locale.ROOT,
                "%d secrets and %d others: precision %.3f, recall %.3f",
                positives,
                cases.size() - positives,
                precision,
                recall));
        byPosition.forEach((position, counts) -> figures.add(String.format(
                Locale.ROOT,
                "%-10s %4d secrets, %2d missed; %4d others, %2d wrong",
                position,
                counts[0],
                counts[2],
                counts[1],
                counts[3])));
        figures.forEach(System.out::println);
        missed.forEach(line -> System.out.println("missed " + line));
        wrong.forEach(line -> System.out.println("wrong  " + line));
        assertThat(positives).isGreaterThanOrEqualTo(400);
        assertThat(cases.size() - positives).isGreaterThanOrEqualTo(600);
        assertThat(precision).as("precision").isGreaterThanOrEqualTo(WANTED);
        assertThat(recall).as("recall").isGreaterThanOrEqualTo(WANTED);
        assertThat(Files.readString(Path.of("../docs/guide/secrets.md"))).contains(String.join("\n", figures));
    }

    private boolean isReported(Case one) {
        List<Secret> inside = detector.inside(one.text);
        Stream<Secret> own = switch (one.position) {
            case "env", "configmap" -> detector.named(one.name, one.text, Position.SETTING).stream();
            case "arg" ->
                detector.command(List.of(one.text.split("  ", -1))).stream().map(SecretDetector.Argument::secret);
            case "file" -> detector.file(one.name, one.text).stream();
            case "values" -> values(one.text);
            case "annotation" -> detector.metadata(one.name, one.text).stream();
            case "header" -> detector.header(one.name, one.text).stream();
            case "text" -> Stream.empty();
            default -> throw new IllegalArgumentException(one.toString());
        };
        return Stream.concat(inside.stream(), own).anyMatch(detector::reports);
    }

    private Stream<Secret> values(String yaml) {
        return CredentialLeaf.of(NodeReader.parse(Source.file(SourceText.of("values.yaml", yaml)))
                        .root())
                .stream()
                .flatMap(leaf -> detector.leaf(leaf).stream());
    }

    private static List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        try (InputStream in = LabelledTest.class.getResourceAsStream("labelled.tsv")) {
            assertThat(in).isNotNull();
            int number = 0;
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                number++;
                if (!line.startsWith("#") && !line.isEmpty()) {
                    String[] cells = line.split("\t", -1);
                    assertThat(cells).as("line " + number).hasSize(4);
                    assertThat(cells[0]).as("line " + number).isIn("+", "-");
                    cases.add(new Case(number, cells[0].equals("+"), cells[1], cells[2], unescape(cells[3])));
                }
            }
        }
        return cases;
    }

    private static String unescape(String text) {
        return text.replace("~~", "\0")
                .replace("~", "")
                .replace('\0', '~')
                .replace("\\\\", "\0")
                .replace("\\n", "\n")
                .replace("\\t", "\t")
                .replace('\0', '\\');
    }
}
