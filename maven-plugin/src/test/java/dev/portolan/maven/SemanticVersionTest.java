package dev.portolan.maven;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SemanticVersionTest {
    @ParameterizedTest
    @CsvSource({
        "1.4.0, 1.4.0",
        "1.4, 1.4.0",
        "1, 1.0.0",
        "1.4-SNAPSHOT, 1.4.0-SNAPSHOT",
        "1.4.0.Final, 1.4.0-Final",
        "2.0.1-rc.1, 2.0.1-rc.1",
        "1.2.3+build.7, 1.2.3+build.7",
        "latest, latest",
    })
    void missingNumbersAreFilledUp(String version, String expected) {
        assertThat(SemanticVersion.of(version)).isEqualTo(expected);
    }
}
