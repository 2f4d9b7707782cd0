package dev.portolan.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Finding;
import dev.portolan.lint.rule.Related;
import dev.portolan.lint.rule.Severity;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RenderFailuresTest {
    private static final String CHART = "apiVersion: v2\nname: demo\nversion: 1.0.0\n";
    private static final String DB = "apiVersion: v2\nname: db\nversion: 1.0.0\n";
    private static final String WITH_DB =
            CHART + "dependencies:\n  - {name: db, version: 1.0.0, repository: 'https://example.org'}\n";

    /** The rules about what does not render; other rules may say more about the same chart. */
    private static final List<String> RULES = List.of(
            "chart-type-invalid",
            "chart-version-not-string",
            "chart-yaml-invalid",
            "ci-values-do-not-render",
            "dependency-not-vendored",
            "include-undefined",
            "manifest-yaml-invalid",
            "template-fails-with-defaults",
            "template-render-error",
            "template-syntax-error",
            "values-yaml-invalid");

    private static ChartTree chart(Map<String, String> texts) {
        Map<String, byte[]> files = new TreeMap<>(Map.of("Chart.yaml", CHART.getBytes(StandardCharsets.UTF_8)));
        texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return ChartTree.of(files);
    }

    private static List<Finding> lint(Profile profile, Map<String, String> texts, SourceText... given) {
        return Linter.of(LintConfiguration.DEFAULT.withProfile(profile))
                .lint(chart(texts), List.of(given))
                .findings();
    }

    static Stream<Arguments> broken() {
        String fails = "a: {{ .Values.no.such.value }}\n";
        String refuses = "a: {{ required \"set it\" .Values.it }}\n";
        return Stream.of(
                Arguments.of("template-syntax-error", Map.of("templates/a.yaml", "a: {{ if }}\n")),
                Arguments.of(
                        "template-syntax-error",
                        Map.of(
                                "templates/_a.tpl", "{{ define \"demo.a\" }}a{{ end }}{{ nope }}",
                                "templates/a.yaml", "a: {{ include \"demo.a\" . }}\n")),
                Arguments.of("template-render-error", Map.of("templates/a.yaml", fails)),
                Arguments.of("template-render-error", Map.of("templates/a.yaml", fails, "ci/a-values.yaml", "b: 1\n")),
                Arguments.of(
                        "template-render-error",
                        Map.of(
                                "templates/_a.tpl", "{{ define \"demo.a\" }}" + fails + "{{ end }}",
                                "templates/a.yaml", "{{ include \"demo.a\" . }}",
                                "templates/b.yaml", "{{ include \"demo.a\" . }}")),
                Arguments.of("template-render-error", Map.of("Chart.yaml", CHART + "keywords: none\n")),
                Arguments.of("template-render-error", Map.of("Chart.yaml", CHART + "kubeVersion: '<1.2.0'\n")),
                Arguments.of(
                        "template-render-error",
                        Map.of("Chart.yaml", WITH_DB, "charts/db/Chart.yaml", DB.replace("1.0.0", "x"))),
                Arguments.of("template-fails-with-defaults", Map.of("templates/a.yaml", refuses)),
                Arguments.of(
                        "ci-values-do-not-render",
                        Map.of(
                                "templates/a.yaml",
                                "{{ if .Values.b }}" + fails + "{{ end }}",
                                "ci/a-values.yaml",
                                "b: true\n")),
                Arguments.of("include-undefined", Map.of("templates/a.yaml", "a: {{ include \"demo.a\" . }}\n")),
                Arguments.of(
                        "include-undefined",
                        Map.of(
                                "templates/a.yaml", "{{ if .Values.b }}a: {{ template \"demo.a\" . }}{{ end }}\n",
                                "ci/a-values.yaml", "b: true\n")),
                Arguments.of("manifest-yaml-invalid", Map.of("templates/a.yaml", "a: [\n")),
                Arguments.of("manifest-yaml-invalid", Map.of("templates/a.yaml", "just words\n")),
                Arguments.of("chart-yaml-invalid", Map.of("Chart.yaml", CHART + "- x\n")),
                Arguments.of("chart-version-not-string", Map.of("Chart.yaml", CHART + "appVersion: 1.10\n")),
                Arguments.of("chart-type-invalid", Map.of("Chart.yaml", CHART + "type: thing\n")),
                Arguments.of("values-yaml-invalid", Map.of("values.yaml", "a: [\n")),
                Arguments.of("dependency-not-vendored", Map.of("Chart.yaml", WITH_DB)));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void each_failure_is_one_finding_of_one_rule(String rule, Map<String, String> texts) {
        assertThat(lint(Profile.STRICT, texts))
                .filteredOn(finding -> RULES.contains(finding.rule()))
                .extracting(Finding::rule)
                .containsExactly(rule);
    }

    @Test
    void values_given_by_the_user_are_refused_with_an_error() {
        Map<String, String> texts = Map.of("templates/a.yaml", "{{ if .Values.b }}{{ fail \"no b\" }}{{ end }}");
        assertThat(lint(Profile.RECOMMENDED, texts, SourceText.of("b.yaml", "b: true\n")))
                .filteredOn(finding -> finding.message().equals("no b"))
                .extracting(Finding::rule, Finding::severity)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("template-render-error", Severity.ERROR));
    }

    @Test
    void a_failure_names_the_calls_and_the_values_that_led_there() {
        Finding failure = lint(
                        Profile.RECOMMENDED,
                        Map.of(
                                "values.yaml", "image: nginx\n",
                                "templates/_a.tpl", "{{ define \"demo.a\" }}{{ .Values.image.tag }}{{ end }}",
                                "templates/a.yaml", "a: {{ include \"demo.a\" . }}\n"))
                .stream()
                .filter(finding -> finding.rule().equals("template-render-error"))
                .findFirst()
                .orElseThrow();
        assertThat(failure.place().file()).isEqualTo("templates/_a.tpl");
        assertThat(failure.valuesPath()).isEqualTo("image");
        assertThat(failure.related())
                .filteredOn(related -> related.role() == Related.Role.TEMPLATE)
                .extracting(related -> related.place().file())
                .containsExactly("templates/a.yaml");
    }

    @Test
    void templates_beside_a_failing_one_are_linted() {
        String pod = "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {hostNetwork: true}\n";
        Map<String, String> texts = Map.of("templates/a.yaml", "{{ nope }}", "templates/b.yaml", pod);
        assertThat(lint(Profile.RECOMMENDED, texts))
                .extracting(Finding::rule)
                .contains("template-syntax-error", "naked-pod");
    }
}
