package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CompletionCommandTest {
    @Test
    void everyCommandIsCompleted() throws IOException {
        String script = ConsolePage.run("portolan completion bash", Path.of("")).text();
        assertThat(script).startsWith("#!/usr/bin/env bash");
        assertThat(Commands.NAMES)
                .allSatisfy(name -> assertThat(script).contains("_picocli_portolan_" + name.replace(" ", "_")));
    }
}
