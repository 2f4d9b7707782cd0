package dev.portolan.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cli.ConsolePage;
import dev.portolan.cli.Main;
import dev.portolan.tasks.RulesTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code docs/reference} is made from the code; {@code -Dgolden.update} writes it anew. */
class ReferenceTest {
    private static final Path REFERENCE = Golden.ROOT.resolve("docs/reference");

    private static final String MADE = "<!-- Made by ReferenceTest; -Dgolden.update writes it anew. -->\n\n";

    @Test
    void commandsAreThoseOfTheCommandLine() throws IOException {
        StringBuilder page = new StringBuilder("# Commands\n\n").append(MADE);
        page.append("Exit codes: 0 done; 1 findings at the failing level, or a failed operation; 2 wrong usage.\n");
        for (String command : Main.commands()) {
            page.append("\n## portolan ").append(command).append("\n\n```text\n");
            page.append(ConsolePage.run("portolan " + command + " --help", Path.of(""))
                    .text());
            page.append("```\n");
        }
        Golden.compare(REFERENCE.resolve("commands.md"), page.toString());
    }

    @Test
    void rulesAreThoseOfTheLinter() throws IOException {
        List<RulesTask.Summary> rules = RulesTask.list();
        StringBuilder page = new StringBuilder("# Rules\n\n").append(MADE);
        page.append("Each name leads to its page: why, a bad and a good chart, how to fix it.\n");
        String family = "";
        for (RulesTask.Summary rule : rules) {
            if (!rule.family().equals(family)) {
                family = rule.family();
                page.append("\n## ")
                        .append(family)
                        .append("\n\n| Rule | Severity | By default | Finds |\n|---|---|---|---|\n");
            }
            String path = "../../linter/src/main/resources/dev/portolan/lint/rules/" + family.replace("-", "") + "/"
                    + rule.id() + ".md";
            assertThat(Files.exists(REFERENCE.resolve(path))).as(path).isTrue();
            page.append("| [").append(rule.id()).append("](").append(path).append(") | ");
            page.append(rule.severity().id()).append(" | ").append(rule.onByDefault() ? "on" : "off");
            page.append(" | ").append(rule.summary().replace("|", "\\|")).append(" |\n");
        }
        Golden.compare(REFERENCE.resolve("rules.md"), page.toString());
    }
}
