package dev.portolan.maven;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import org.apache.maven.plugin.AbstractMojo;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.portolan.maven");

    @Test
    void goalsUseTasksAndMaven() {
        classes()
                .should()
                .onlyDependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(
                                "java..", "org.jspecify.annotations", "org.apache.maven..", "dev.portolan..")
                        .and(not(JavaClass.Predicates.resideInAPackage("dev.portolan.cli.."))))
                .check(CLASSES);
    }

    @Test
    void goalsThatAreNotSharedAreFinal() {
        assertThat(CLASSES)
                .filteredOn(goal -> goal.isAssignableTo(AbstractMojo.class))
                .allMatch(goal -> goal.getModifiers().contains(JavaModifier.ABSTRACT)
                        || goal.getModifiers().contains(JavaModifier.FINAL));
    }

    @Test
    void theOnePackageIsNullMarked() {
        assertThat(CLASSES)
                .extracting(JavaClass::getPackage)
                .allMatch(checked -> checked.isAnnotatedWith(NullMarked.class));
    }

    @Test
    void goalsPrintNothingButWhatMavenLogs() {
        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
    }

    @Test
    void goalsDoNotEndTheProcessOrUseTheNetwork() {
        noClasses()
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\..*(Socket|Connection|InetAddress).*|java\\.net\\.http\\..*")
                .check(CLASSES);
    }
}
