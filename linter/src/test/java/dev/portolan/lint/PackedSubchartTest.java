package dev.portolan.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Finding;
import dev.portolan.lint.rule.Related;
import dev.portolan.lint.rule.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PackedSubchartTest {
    private static final String DB = "apiVersion: v2\nname: db\nversion: 1.2.3\n";
    private static final String POD = """
            apiVersion: v1
            kind: Pod
            metadata:
              name: db
            spec:
              hostNetwork: {{ .Values.shared }}
              containers:
                - name: db
                  image: db:1.0
            """;
    private static final byte[] CHART = """
            apiVersion: v2
            name: web
            version: 1.0.0
            dependencies:
              - {name: db, version: 1.2.3, repository: "https://example.org"}
            """.getBytes(StandardCharsets.UTF_8);

    private static final LintConfiguration HOST_NETWORK = LintConfiguration.DEFAULT
            .withProfile(Profile.NONE)
            .withRule("host-network", new LintConfiguration.RuleSetting(true, null, Settings.NONE));

    private static LintReport lint(byte[] archive) {
        ChartTree chart = ChartTree.of(Map.of("Chart.yaml", CHART, "charts/db-1.2.3.tgz", archive));
        return Linter.of(HOST_NETWORK).lint(chart, List.of());
    }

    @Test
    void findings_point_into_the_archive() throws IOException {
        LintReport report = lint(TestArchive.of(
                Map.of("db/Chart.yaml", DB, "db/templates/pod.yaml", POD, "db/values.yaml", "shared: true\n")));
        assertThat(report.findings()).hasSize(1);
        Finding finding = report.findings().get(0);
        assertThat(finding.place().toString()).isEqualTo("charts/db-1.2.3.tgz/templates/pod.yaml:6:16");
        assertThat(report.line(finding.place().file(), 6)).hasValue("  hostNetwork: {{ .Values.shared }}");
        assertThat(finding.related())
                .filteredOn(related -> related.role() == Related.Role.VALUE)
                .extracting(related -> related.place().toString())
                .containsExactly("charts/db-1.2.3.tgz/values.yaml:1:9");
    }

    @Test
    void comments_in_the_archive_suppress() throws IOException {
        String pod = POD.replace("shared }}", "shared }} # portolan:ignore host-network -- meant so");
        LintReport report = lint(TestArchive.of(
                Map.of("db/Chart.yaml", DB, "db/templates/pod.yaml", pod, "db/values.yaml", "shared: true\n")));
        assertThat(report.findings()).isEmpty();
        assertThat(report.suppressed()).hasSize(1);
    }

    @Test
    void archives_in_archives_are_subcharts_of_subcharts() throws IOException {
        byte[] inner = TestArchive.of(Map.of("cache/Chart.yaml", DB.replace("db", "cache")));
        Map<String, byte[]> files = Map.of(
                "Chart.yaml",
                CHART,
                "charts/db/Chart.yaml",
                DB.getBytes(StandardCharsets.UTF_8),
                "charts/db/charts/cache-1.tgz",
                inner);
        ChartTree cache = ChartTree.of(files).subcharts().get(0).subcharts().get(0);
        assertThat(cache.prefix()).isEqualTo("charts/db/charts/cache-1.tgz/");
        assertThat(ChartTree.of(files).texts()).containsKey("charts/db/charts/cache-1.tgz/Chart.yaml");
    }

    @Test
    void a_broken_archive_is_no_subchart() {
        ChartTree chart = ChartTree.of(Map.of("Chart.yaml", CHART, "charts/db-1.2.3.tgz", new byte[] {1, 2, 3}));
        assertThat(chart.subcharts()).isEmpty();
    }
}
