package dev.portolan.charts;

import dev.portolan.core.author.starter.Starter;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class StarterChartTest {
    @Test
    void the_chart_is_the_one_that_was_reviewed() throws IOException {
        ReviewedChart.check(Starter.chart("starter"), ReferenceChartsTest.CHARTS.resolve("starter"));
    }
}
