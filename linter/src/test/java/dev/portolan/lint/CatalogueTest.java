package dev.portolan.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.portolan.lint.rule.Rule;
import dev.portolan.lint.rule.RuleInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    @Test
    void every_rule_is_in_the_catalogue_with_its_family_and_severity() {
        for (Map.Entry<String, List<Rule>> family : Rules.families().entrySet()) {
            for (Rule rule : family.getValue()) {
                RuleInfo info = rule.info();
                assertThat(Catalogue.find(info.id())).as(info.id()).hasValueSatisfying(entry -> {
                    assertThat(entry.family()).isEqualTo(family.getKey());
                    assertThat(entry.severity()).isEqualTo(info.severity());
                    assertThat(entry.onByDefault()).isEqualTo(info.onByDefault());
                });
            }
        }
    }

    /** The rules of the first release, one a line; families that are still being written may lack some. */
    @Test
    void every_rule_of_the_first_release_is_there() throws IOException {
        Set<String> unfinished = Set.of("secrets", "template-source", "values", "values-schema");
        List<String> promised = Files.readAllLines(Path.of("src/test/resources/dev/portolan/lint/core-rules.txt"));
        assertThat(promised).hasSizeGreaterThan(200);
        for (String id : promised) {
            String family = Catalogue.find(id).orElseThrow().family();
            if (!unfinished.contains(family)) {
                assertThat(Rules.find(id)).as(id).isPresent();
            }
        }
    }

    @Test
    void every_rule_class_is_named_as_its_rule_and_listed() {
        List<String> classes = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.portolan.lint.rules")
                        .stream()
                        .filter(type -> type.isAssignableTo(Rule.class) && !type.isInterface())
                        .map(JavaClass::getSimpleName)
                        .sorted()
                        .toList();
        List<String> listed = Rules.families().values().stream()
                .flatMap(List::stream)
                .map(rule -> rule.getClass().getSimpleName())
                .sorted()
                .toList();
        assertThat(classes).isEqualTo(listed);
        for (Rule rule : Rules.all()) {
            assertThat(rule.getClass().getSimpleName())
                    .isEqualTo(className(rule.info().id()));
        }
    }

    @Test
    void every_rule_has_a_summary_and_a_tag() {
        for (Rule rule : Rules.all()) {
            assertThat(rule.info().summary()).as(rule.info().id()).isNotBlank().doesNotEndWith(".");
            assertThat(rule.info().tags()).as(rule.info().id()).isNotEmpty();
        }
    }

    private static String className(String id) {
        return List.of(id.split("-")).stream()
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }
}
