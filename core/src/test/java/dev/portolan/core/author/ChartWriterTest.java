package dev.portolan.core.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartWriterTest {
    private static final AuthoredChart CHART =
            chart(Map.of("Chart.yaml", "name: web\n", "templates/service.yaml", "kind: Service\n"));

    @TempDir
    Path directory;

    @Test
    void writesTheFilesAndTheParentsOfTheTarget() throws IOException {
        Path target = directory.resolve("a/b/web");
        assertThat(ChartWriter.careful().write(CHART, target)).isEqualTo(target);
        assertThat(tree())
                .containsExactlyEntriesOf(tree(
                        "a/b/web/Chart.yaml", "name: web\n",
                        "a/b/web/templates/service.yaml", "kind: Service\n"));
    }

    @Test
    void writesIntoAnEmptyDirectoryAndOverTheSameFiles() throws IOException {
        Path target = Files.createDirectory(directory.resolve("web"));
        ChartWriter.careful().write(CHART, target);
        Map<String, String> first = tree();
        ChartWriter.careful().write(CHART, target);
        assertThat(tree()).isEqualTo(first);
    }

    @Test
    void keepsAnEditedFileUnlessToldToUpdate() throws IOException {
        Path target = directory.resolve("web");
        ChartWriter.careful().write(CHART, target);
        Files.writeString(target.resolve("templates/service.yaml"), "kind: Edited\n");
        refuses(ChartWriter.careful(), target, "target-not-empty", "templates/service.yaml differs");

        ChartWriter.updating().write(CHART, target);
        assertThat(target.resolve("templates/service.yaml")).hasContent("kind: Service");
    }

    @Test
    void removesWithAnUpdateWhatTheChartNoLongerHas() throws IOException {
        Path target = directory.resolve("web");
        ChartWriter.careful().write(CHART, target);
        AuthoredChart smaller = chart(Map.of("Chart.yaml", "name: web\n"));
        refuses(ChartWriter.updating(), smaller, target, "target-not-empty", "templates/service.yaml");

        ChartWriter.replacing().write(smaller, target);
        assertThat(tree()).containsExactlyEntriesOf(tree("web/Chart.yaml", "name: web\n"));
    }

    @Test
    void refusesADirectoryWithSomethingElse() throws IOException {
        Path target = Files.createDirectories(directory.resolve("web/notes"));
        Files.writeString(target.resolve("todo.txt"), "much");
        refuses(ChartWriter.careful(), directory.resolve("web"), "target-not-empty", "such as notes");
        refuses(ChartWriter.updating(), directory.resolve("web"), "target-not-empty", "such as notes");

        ChartWriter.replacing().write(CHART, directory.resolve("web"));
        assertThat(tree()).containsOnlyKeys("web/Chart.yaml", "web/templates/service.yaml");
    }

    @Test
    void refusesAnotherChart() throws IOException {
        Path target = Files.createDirectory(directory.resolve("web"));
        Files.writeString(target.resolve("Chart.yaml"), "name: shop\n");
        refuses(ChartWriter.careful(), target, "target-not-empty", "such as Chart.yaml");
        refuses(ChartWriter.updating(), target, "target-not-empty", "such as Chart.yaml");
    }

    @Test
    void refusesAFileInThePlaceOfTheDirectoryOrOfAParent() throws IOException {
        Files.writeString(directory.resolve("web"), "text");
        refuses(ChartWriter.replacing(), directory.resolve("web"), "target-is-file", "this is a file");
        refuses(ChartWriter.replacing(), directory.resolve("web/a/b"), "target-not-writable", "cannot be written");
    }

    @Test
    void refusesTheRootDirectory() {
        Path root = directory.getRoot();
        assertThatThrownBy(() -> ChartWriter.replacing().write(CHART, root))
                .isInstanceOfSatisfying(
                        WriteException.class,
                        failure -> assertThat(failure.problems())
                                .singleElement()
                                .satisfies(problem -> assertThat(problem.code()).isEqualTo("target-not-writable")));
    }

    @Test
    void leavesNothingOfAChartThatCannotBeWritten() throws IOException {
        Path target = directory.resolve("a/b/web");
        refuses(ChartWriter.careful(), unwritable(), target, "target-not-writable", "cannot be written");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void keepsTheEarlierStateIfTheNewOneCannotBeWritten() throws IOException {
        Path target = directory.resolve("web");
        ChartWriter.careful().write(CHART, target);
        Map<String, String> before = tree();
        refuses(ChartWriter.replacing(), unwritable(), target, "target-not-writable", "cannot be written");
        assertThat(tree()).isEqualTo(before);
    }

    @Test
    void followsALinkToTheDirectory() throws IOException {
        Path real = Files.createDirectory(directory.resolve("real"));
        Path link = Files.createSymbolicLink(directory.resolve("web"), real);
        ChartWriter.careful().write(CHART, link);
        assertThat(link).isSymbolicLink();
        assertThat(real.resolve("Chart.yaml")).hasContent("name: web");
    }

    /** A chart one of whose files lies below another. */
    private static AuthoredChart unwritable() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("Chart.yaml", "name: web\n");
        files.put("templates", "a file");
        files.put("templates/service.yaml", "kind: Service\n");
        return chart(files);
    }

    private static AuthoredChart chart(Map<String, String> files) {
        return new AuthoredChart("web", "0.1.0", files);
    }

    private void refuses(ChartWriter writer, Path target, String code, String message) throws IOException {
        refuses(writer, CHART, target, code, message);
    }

    private void refuses(ChartWriter writer, AuthoredChart chart, Path target, String code, String message)
            throws IOException {
        Map<String, String> before = tree();
        assertThatThrownBy(() -> writer.write(chart, target))
                .isInstanceOfSatisfying(
                        WriteException.class,
                        failure -> assertThat(failure.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.code()).isEqualTo(code);
                                    assertThat(problem.message()).contains(message);
                                    assertThat(problem.location().orElseThrow().file())
                                            .isEqualTo(target.toString().replace('\\', '/'));
                                    assertThat(problem.hint()).isPresent();
                                }));
        assertThat(tree()).isEqualTo(before);
    }

    private Map<String, String> tree() throws IOException {
        Map<String, String> tree = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                tree.put(directory.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
        }
        return tree;
    }

    private static Map<String, String> tree(String... namesAndTexts) {
        Map<String, String> tree = new TreeMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            tree.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return tree;
    }
}
