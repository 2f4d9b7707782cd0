package dev.portolan.lint;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import dev.portolan.lint.rule.Rule;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String ROOT = "dev.portolan.lint";
    private static final String RULES = ROOT + ".rules..";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void theVocabularyOfRulesKnowsNothingOfTheLinter() {
        mayUse(ROOT + ".rule", List.of());
    }

    @Test
    void rulesUseTheVocabularyAndWhatIsKnownOfKubernetesAndOfSecrets() {
        classes()
                .that()
                .resideInAPackage(RULES)
                .should()
                .onlyDependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(
                        "java..",
                        "org.jspecify.annotations",
                        "dev.portolan.gotemplate..",
                        "dev.portolan.core..",
                        ROOT + ".rule",
                        ROOT + ".schema",
                        ROOT + ".secret",
                        ROOT + ".template",
                        RULES))
                .check(CLASSES);
        slices().matching(ROOT + ".rules.(*)").should().notDependOnEachOther().check(CLASSES);
    }

    @Test
    void whatIsToldOfTemplatesNeedsTheVocabularyOnly() {
        mayUse(ROOT + ".template", List.of(ROOT + ".rule"));
    }

    @Test
    void schemasAloneUseTheLibraryForJsonSchema() {
        mayUse(ROOT + ".schema", List.of(ROOT + ".rule", "com.networknt.schema..", "tools.jackson.."));
    }

    @Test
    void theLinterUsesRules() {
        mayUse(ROOT, List.of(ROOT + ".rule", ROOT + ".schema", ROOT + ".secret", RULES));
    }

    @Test
    void reportsUseTheLinter() {
        mayUse(ROOT + ".report", List.of(ROOT, ROOT + ".rule"));
    }

    private static void mayUse(String name, List<String> others) {
        List<String> allowed = new ArrayList<>(others);
        allowed.addAll(List.of(
                "java..", "org.jspecify.annotations", "dev.portolan.gotemplate..", "dev.portolan.core..", name));
        classes()
                .that()
                .resideInAPackage(name)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed.toArray(String[]::new))
                .check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.portolan.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(CLASSES).extracting(JavaClass::getPackage).allMatch(ArchitectureTest::isNullMarked);
    }

    private static boolean isNullMarked(JavaPackage checked) {
        return checked.isAnnotatedWith(NullMarked.class);
    }

    @Test
    void ruleClassesAreFinalAndListed() {
        JavaClasses rules = CLASSES.that(assignableTo(Rule.class)).that(not(INTERFACES));
        assertThat(rules)
                .allMatch(rule -> rule.getModifiers().contains(JavaModifier.FINAL))
                .allMatch(rule -> rule.getPackageName().startsWith(ROOT + ".rules."));
        assertThat(Rules.all())
                .extracting(rule -> rule.getClass().getName())
                .containsExactlyInAnyOrderElementsOf(
                        rules.stream().map(JavaClass::getName).toList());
    }

    @Test
    void nothingPrintsOrEndsTheProcess() {
        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
        noClasses()
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .check(CLASSES);
    }

    @Test
    void nothingTouchesFilesOrTheNetwork() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Files.class)
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\..*(Socket|Connection|InetAddress).*|java\\.net\\.http\\..*")
                .check(CLASSES);
    }
}
