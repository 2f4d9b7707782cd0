package dev.portolan.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.core.chart.ChartFile;
import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Settings;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The linted chart is itself an archive. */
class PackedChartTest {
    private static final Map<String, String> WEB = Map.of(
            "web/Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.0.0\n",
            "/etc/cron.d/job", "x",
            "C:/windows", "x",
            "web\\templates\\a.yaml", "x",
            "web/link", "-> ../..",
            "other/README.md", "x",
            "web/../../up", "x");

    private static LintReport lint(String rule, @org.jspecify.annotations.Nullable SourceText provenance)
            throws IOException {
        ChartFile archive = ChartFile.of("dist/web-1.0.0.tgz", TestArchive.of(WEB));
        LintConfiguration configuration = LintConfiguration.DEFAULT
                .withProfile(Profile.NONE)
                .withRule(rule, new LintConfiguration.RuleSetting(true, null, Settings.NONE));
        return Linter.of(configuration)
                .lint(ChartTree.packed(archive, provenance), List.of())
                .at("dist/web-1.0.0.tgz");
    }

    @Test
    void unsafe_entries_are_told_and_left_out() throws IOException {
        LintReport report = lint("archive-path-unsafe", null);
        assertThat(report.findings())
                .extracting(finding -> finding.message())
                .containsExactlyInAnyOrder(
                        "the archive's entry /etc/cron.d/job is an absolute path",
                        "the archive's entry C:/windows is an absolute path",
                        "the archive's entry web\\templates\\a.yaml has a backslash",
                        "the archive's entry web/link is a link",
                        "the archive's entry web/../../up steps out of its folder",
                        "the archive holds other/ beside the chart's folder web/");
        assertThat(report.findings())
                .allSatisfy(finding ->
                        assertThat(report.reach(finding.place().file())).isEqualTo("dist/web-1.0.0.tgz"));
        assertThat(report.sources()).containsKey("Chart.yaml").doesNotContainKey("../../up");
    }

    @Test
    void the_provenance_file_lies_beside_the_archive() throws IOException {
        SourceText provenance = SourceText.of("dist/web-1.0.0.tgz.prov", "nothing signed");
        LintReport report = lint("provenance-invalid", provenance);
        assertThat(report.findings()).hasSize(1);
        assertThat(report.reach(report.findings().get(0).place().file())).isEqualTo("dist/web-1.0.0.tgz.prov");
    }
}
