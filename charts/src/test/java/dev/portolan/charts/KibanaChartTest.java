package dev.portolan.charts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.core.compose.ComposeImport;
import dev.portolan.core.compose.ComposeReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import kibana.KibanaChart;
import org.junit.jupiter.api.Test;

class KibanaChartTest {
    private static final Path FOLDER = ReferenceChartsTest.CHARTS.resolve("kibana");

    @Test
    void the_program_and_the_import_give_the_same_bytes() {
        ComposeImport.Result imported = ComposeImport.of(ComposeReader.read(FOLDER.resolve("compose.yaml"), Map.of()))
                .convert();

        assertThat(imported.chart().files())
                .containsExactlyEntriesOf(KibanaChart.chart().files());
    }

    @Test
    void the_import_says_what_it_did_with_credentials_and_host_names() {
        ComposeImport.Result imported = ComposeImport.of(ComposeReader.read(FOLDER.resolve("compose.yaml"), Map.of()))
                .convert();

        assertThat(imported.notes())
                .extracting(note -> note.subject() + " " + note.location().line())
                .containsExactly(
                        "services.kibana.environment.ELASTICSEARCH_USERNAME 15",
                        "services.kibana.environment.ELASTICSEARCH_PASSWORD 17",
                        "services.kibana.environment.SERVER_HOST 13");
    }

    @Test
    void no_password_is_left_in_the_chart() {
        assertThat(KibanaChart.chart().files().values()).noneMatch(text -> text.contains("\"password\"\n"));
        assertThat(KibanaChart.chart().files().get("values.yaml"))
                .contains("ELASTICSEARCH_PASSWORD: \"\"")
                .contains("ELASTICSEARCH_USERNAME: \"\"");
    }

    @Test
    void the_chart_is_the_one_that_was_reviewed() throws IOException {
        ReviewedChart.check(KibanaChart.chart(), FOLDER);
    }
}
