package dev.portolan.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Finding;
import dev.portolan.lint.rule.Rule;
import dev.portolan.lint.rule.Settings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the examples of all pages. */
class PageTest {
    private static final String CHART = "apiVersion: v2\nname: demo\nversion: 1.0.0\n";

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

    private static void run(Rule rule, RulePage.Example example) {
        Map<String, byte[]> files = new TreeMap<>();
        List<SourceText> given = new ArrayList<>();
        List<SourceText> definitions = new ArrayList<>();
        LintConfiguration configuration = LintConfiguration.DEFAULT;
        files.put("Chart.yaml", CHART.getBytes(StandardCharsets.UTF_8));
        for (Map.Entry<String, String> file : example.files().entrySet()) {
            String text = file.getValue();
            if (file.getKey().startsWith("given/")) {
                given.add(SourceText.of(file.getKey(), text));
            } else if (file.getKey().startsWith("definitions/")) {
                definitions.add(SourceText.of(file.getKey(), text));
            } else if (file.getKey().equals(".portolan.yaml")) {
                configuration = ConfigurationReader.read(SourceText.of(".portolan.yaml", text));
            } else if (text.strip().equals("absent")) {
                files.remove(file.getKey());
            } else {
                files.put(file.getKey(), text.getBytes(StandardCharsets.UTF_8));
            }
        }
        Settings settings = configuration.settings(rule.info().id());
        configuration = configuration
                .withProfile(Profile.NONE)
                .withRule(rule.info().id(), new LintConfiguration.RuleSetting(true, null, settings));
        List<Finding> findings = Linter.of(configuration)
                .lint(ChartTree.of(files).withDefinitions(definitions), given)
                .findings();
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
