package dev.portolan.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Finding;
import dev.portolan.lint.rule.Severity;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The profile that imitates {@code helm lint}. */
class HelmProfileTest {
    private static final String CHART =
            "apiVersion: v2\nname: demo\nversion: 1.0.0\nicon: https://example.org/demo.svg\n";

    private static LintReport lint(Map<String, String> texts) {
        Map<String, byte[]> files = new TreeMap<>(Map.of(
                "Chart.yaml", CHART.getBytes(StandardCharsets.UTF_8),
                "values.yaml", new byte[0],
                "templates/_empty.tpl", new byte[0]));
        texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return Linter.of(LintConfiguration.DEFAULT.withProfile(Profile.HELM)).lint(ChartTree.of(files), List.of());
    }

    private static String object(String kind, String name) {
        return "apiVersion: v1\nkind: " + kind + "\nmetadata:\n  name: " + name + "\n";
    }

    @Test
    void what_helm_lint_does_not_report_is_left_out() {
        LintReport report = lint(Map.of("Chart.yaml", CHART.replace("name: demo", "name: Demo_Chart")));
        assertThat(report.findings()).isEmpty();
    }

    @Test
    void findings_are_as_bad_as_helm_lint_finds_them() {
        LintReport report = lint(Map.of("templates/a.yaml", object("ConfigMap", "Not_A_Name")));
        assertThat(report.findings())
                .extracting(Finding::rule, Finding::severity)
                .containsExactly(tuple("invalid-object-name", Severity.WARNING));
    }

    @Test
    void required_and_fail_let_pass() {
        LintReport report = lint(Map.of(
                "templates/a.yaml", "a: {{ required \"set it\" .Values.it }}\n",
                "templates/b.yaml", "{{ fail \"no\" }}"));
        assertThat(report.fails(Severity.ERROR)).isFalse();
    }

    @Test
    void files_in_ci_and_in_subcharts_are_not_looked_at() {
        LintReport report = lint(Map.of(
                "Chart.yaml", CHART + "dependencies:\n  - {name: db, version: 1.0.0}\n",
                "templates/a.yaml", "{{ if .Values.b }}{{ .Values.no.such.value }}{{ end }}",
                "ci/a-values.yaml", "b: true\n",
                "charts/db/Chart.yaml", "apiVersion: v2\nname: db\nversion: 1.0.0\n",
                "charts/db/templates/a.yaml", object("ConfigMap", "Not_A_Name")));
        assertThat(report.findings()).isEmpty();
        assertThat(report.scenarios()).containsExactly("defaults");
    }

    @Test
    void findings_can_be_told_in_helms_words() {
        LintReport report = lint(Map.of(
                "Chart.yaml", CHART.replace("version: 1.0.0", "version: v1"),
                "templates/a.yaml", "a: {{ .Values.no.such.value }}\n",
                "templates/b.yaml", "a: [\n"));
        assertThat(report.inHelmsWords().findings())
                .extracting(Finding::message)
                .containsExactly(
                        "Chart.yaml: version 'v1' is not a valid SemVerV2",
                        "templates/: demo/templates/a.yaml:1:13\n  executing \"demo/templates/a.yaml\" at <.Values.no.such.value>:\n"
                                + "    nil pointer evaluating interface {}.such",
                        "templates/b.yaml: unable to parse YAML: error converting YAML to JSON: yaml: line 1: did not find "
                                + "expected node content");
    }
}
