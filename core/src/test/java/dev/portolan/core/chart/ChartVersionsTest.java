package dev.portolan.core.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.core.source.ChartReader;
import dev.portolan.core.source.ChartSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartVersionsTest {
    @Test
    void theTextOfChartYamlKeepsAllButTheVersions() {
        Chart chart = chart("""
                # The chart of the shop.
                apiVersion: v2
                name: shop   # never changes
                version: 0.1.0 # raise me
                appVersion: "7.7"
                dependencies: []
                """);
        Chart changed = chart.withVersions("2.0.0-rc.1+build", "8");
        assertThat(changed.metadata().version()).isEqualTo("2.0.0-rc.1+build");
        assertThat(changed.metadata().appVersion()).isEqualTo("8");
        assertThat(changed.file("Chart.yaml").orElseThrow().text()).isEqualTo("""
                        # The chart of the shop.
                        apiVersion: v2
                        name: shop   # never changes
                        version: 2.0.0-rc.1+build # raise me
                        appVersion: "8"
                        dependencies: []
                        """);
        assertThat(chart.withVersions(null, null)).isSameAs(chart);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        name: a\\nversion: 1.0.0       | name: a\\nversion: 1.0.0\\nappVersion: '3'\\n
        version: '1.0.0'\\nname: a\\nappVersion: | version: '1.0.0'\\nname: a\\nappVersion: '3'
        appVersion: 1.5\\nversion: 1.0.0\\nname: a\\n | appVersion: '3'\\nversion: 1.0.0\\nname: a\\n
        """)
    void anAppVersionIsReplacedOrAdded(String text, String expected) {
        Chart changed = chart("apiVersion: v2\n" + text.replace("\\n", "\n")).withVersions(null, "3");
        assertThat(changed.file("Chart.yaml").orElseThrow().text())
                .isEqualTo("apiVersion: v2\n" + expected.replace("\\n", "\n").replace("'3'", "\"3\""));
    }

    private static Chart chart(String chartYaml) {
        return ChartReader.create().read(ChartSource.of("shop", Map.of("Chart.yaml", chartYaml)));
    }
}
