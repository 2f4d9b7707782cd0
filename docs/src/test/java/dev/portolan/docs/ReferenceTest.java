package dev.portolan.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cli.ConsolePage;
import dev.portolan.cli.Main;
import dev.portolan.core.render.function.HelmFunctions;
import dev.portolan.gotemplate.exec.FunctionTable;
import dev.portolan.gotemplate.function.FunctionSet;
import dev.portolan.tasks.RulesTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
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

    @Test
    void functionsAreThoseOfTemplates() throws IOException {
        FunctionTable functions = FunctionTable.of(HelmFunctions.functions());
        StringBuilder page = new StringBuilder("# Template functions\n\n").append(MADE);
        page.append(
                "Each name leads to its page, which shows examples. Those that repeat give the same result for the same\n");
        page.append("arguments in every render; the others depend on clock, time zone, random values or look-ups.\n");
        for (FunctionPage family : FunctionPage.readAll()) {
            page.append("\n## ").append(family.title());
            page.append("\n\n| Function | Signature | Repeats | Does |\n|---|---|---|---|\n");
            for (FunctionPage.Section section : family.sections()) {
                FunctionSet.Entry entry =
                        Objects.requireNonNull(functions.find(section.names().get(0)), section::heading);
                page.append("| [")
                        .append(section.heading())
                        .append("](../functions/")
                        .append(family.file());
                page.append('#')
                        .append(section.anchor())
                        .append(") | `")
                        .append(entry.signature())
                        .append("` | ");
                page.append(entry.repeatable() ? "yes" : "no").append(" | ");
                page.append(section.summary()).append(" |\n");
            }
        }
        Golden.compare(REFERENCE.resolve("functions.md"), page.toString());
    }
}
