package dev.portolan.lint.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.lint.LintConfiguration;
import dev.portolan.lint.LintReport;
import dev.portolan.lint.Linter;
import dev.portolan.lint.Profile;
import dev.portolan.lint.rule.ChartTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** No report shows a credential. */
class ConfidentialTest {
    private static final Map<String, String> CHART = Map.of(
            "Chart.yaml",
            "apiVersion: v2\nname: demo\nversion: 1.0.0\n",
            "values.yaml",
            "# old: https://bot:seventh-Whale@git.corp/a\nauth: {user: app, password: first-Whale-1, apiKey: second8Whale2x}\n",
            "templates/config.yaml",
            """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: demo
              annotations:
                corp/password: third-Whale-3
            data:
              password: {{ "fourth-Whale-4" | quote }}
              token: {{ .Values.auth.apiKey }}
              app.ini: |
                password = fifth-Whale-5
            ---
            apiVersion: v1
            kind: Secret
            metadata:
              name: demo
            stringData:
              password: sixth-Whale-6
            """);

    @Test
    void no_format_shows_a_credential() throws IOException {
        LintReport report = report();
        assertThat(report.findings().stream().map(finding -> finding.rule()).distinct())
                .contains(
                        "secret-in-configmap",
                        "secret-in-configmap-file",
                        "secret-in-metadata",
                        "secret-in-values-default",
                        "secret-in-comment-or-schema",
                        "secret-literal-in-template");
        for (ReportFormat format : Reports.ALL) {
            StringBuilder text = new StringBuilder();
            format.write(List.of(report), text);
            assertThat(text.toString()).as(format.name()).doesNotContainIgnoringCase("whale");
        }
    }

    @Test
    void the_rest_of_the_line_is_shown() throws IOException {
        StringBuilder text = new StringBuilder();
        TextReport.PLAIN.write(List.of(report()), text);
        assertThat(text.toString())
                .contains("corp/password: •••••••••••••")
                .contains("{{ \"••••••••••••••\" | quote }}")
                .contains("auth: {user: app, password: •••••••••••••, apiKey: ••••••••••••••}")
                .contains("# old: https://bot:•••••••••••••@git.corp/a");
    }

    private static LintReport report() {
        Map<String, byte[]> files = new TreeMap<>();
        CHART.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return Linter.of(LintConfiguration.DEFAULT.withProfile(Profile.STRICT)).lint(ChartTree.of(files), List.of());
    }
}
