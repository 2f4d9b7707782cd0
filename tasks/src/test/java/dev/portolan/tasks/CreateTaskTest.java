package dev.portolan.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.core.author.ChartWriter;
import dev.portolan.core.problem.ChartException;
import dev.portolan.core.render.Manifest;
import dev.portolan.lint.rule.Severity;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreateTaskTest {
    @TempDir
    Path directory;

    @Test
    void theLinterFindsNothingAtAllInTheChart() {
        LintTask.Result linted = LintTask.run(LintTask.Options.of(create("shop")));
        assertThat(linted.report().findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            autoscaling.enabled=true | HorizontalPodAutoscaler
            httpRoute.enabled=true   | HTTPRoute
            ingress.enabled=true     | Ingress
            """)
    void aSwitchAddsAnObjectAndNoWarning(String assignment, String kind) {
        Path chart = create("shop");
        ValueOptions values = ValueOptions.set(assignment);

        assertThat(TemplateTask.run(TemplateTask.Options.of(chart).with(values))
                        .rendered()
                        .manifests())
                .extracting(Manifest::kind)
                .contains(kind);
        assertThat(LintTask.run(LintTask.Options.of(chart).with(values).failingOn(Severity.WARNING))
                        .failed())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Shop", "my shop", "shop_front", "-shop", ".", ".."})
    void anInvalidNameWritesNothing(String name) {
        assertThatThrownBy(() -> create(name))
                .isInstanceOfSatisfying(
                        ChartException.class,
                        failure -> assertThat(failure.problems())
                                .singleElement()
                                .satisfies(problem -> assertThat(problem.code()).isEqualTo("chart-name-invalid")));
        assertThat(directory).isEmptyDirectory();
    }

    private Path create(String name) {
        return CreateTask.run(new CreateTask.Options(directory.resolve(name), ChartWriter.careful()))
                .directory();
    }
}
