package dev.portolan.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.lint.rule.Finding;
import dev.portolan.lint.rule.Rule;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the examples of all pages. */
class PageTest {
    @TestFactory
    Stream<DynamicNode> each_page_shows_what_its_rule_finds() {
        String only = System.getProperty("rule", "");
        return Rules.all().stream()
                .filter(rule -> only.isEmpty() || rule.info().id().equals(only))
                .flatMap(rule -> {
                    RulePage page = RulePage.of(rule);
                    String id = rule.info().id();
                    Stream<DynamicNode> shape = Stream.of(DynamicTest.dynamicTest(id, () -> checkShape(page)));
                    return Stream.concat(
                            shape,
                            page.examples().stream()
                                    .map(example -> DynamicTest.dynamicTest(
                                            id + ": " + example.title(), () -> run(rule, example))));
                });
    }

    private static void checkShape(RulePage page) {
        assertThat(page.text()).startsWith("# " + page.rule() + "\n").contains("\n## Fix\n");
        assertThat(page.examples()).anyMatch(RulePage.Example::bad).anyMatch(example -> !example.bad());
        for (RulePage.Example example : page.examples()) {
            assertThat(example.expected().isEmpty()).isEqualTo(!example.bad());
        }
    }

    private static void run(Rule rule, RulePage.Example example) throws IOException {
        ExampleChart shown = ExampleChart.of(example);
        String id = rule.info().id();
        LintConfiguration configuration = shown.configuration()
                .withProfile(Profile.NONE)
                .withRule(
                        id,
                        new LintConfiguration.RuleSetting(
                                true, null, shown.configuration().settings(id)));
        List<Finding> findings =
                Linter.of(configuration).lint(shown.chart(), shown.given()).findings();
        assertThat(findings.stream()
                        .map(finding ->
                                finding.place().file() + ":" + finding.place().line())
                        .distinct())
                .as(findings.stream()
                        .map(finding -> finding.place() + " " + finding.message())
                        .toList()
                        .toString())
                .containsExactlyInAnyOrderElementsOf(example.expected().stream()
                        .map(expected -> expected.file() + ":" + expected.line())
                        .distinct()
                        .toList());
        for (RulePage.Expected expected : example.expected()) {
            assertThat(findings)
                    .as(expected.toString())
                    .anyMatch(finding -> finding.place().file().equals(expected.file())
                            && finding.place().line() == expected.line()
                            && finding.message().contains(expected.words()));
        }
    }
}
