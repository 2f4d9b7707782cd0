package dev.portolan.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.core.archive.ChartArchive;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OutputTimestampTest {
    @Test
    void isIsoOrSecondsOrNothing() {
        assertThat(OutputTimestamp.parse("2026-01-02T03:04:05Z")).isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
        assertThat(OutputTimestamp.parse("2026-01-02T03:04:05+02:00")).isEqualTo(Instant.parse("2026-01-02T01:04:05Z"));
        assertThat(OutputTimestamp.parse("86400")).isEqualTo(Instant.parse("1970-01-02T00:00:00Z"));
        assertThat(OutputTimestamp.parse(null)).isEqualTo(ChartArchive.DEFAULT_TIME);
        assertThat(OutputTimestamp.parse("x")).isEqualTo(ChartArchive.DEFAULT_TIME);
    }
}
