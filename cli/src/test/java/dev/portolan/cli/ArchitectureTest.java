package dev.portolan.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.portolan.cli");

    @Test
    void commandsUseTasksAndTheParserOfArguments() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify.annotations", "picocli", "dev.portolan..")
                .check(CLASSES);
    }

    @Test
    void onlyTheConsoleTouchesTheStreamsOfTheProcess() {
        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(
                CLASSES.that(not(belongToAnyOf(Console.class))));
    }

    @Test
    void onlyTheEntryPointEndsTheProcess() {
        noClasses()
                .that(not(belongToAnyOf(Main.class)))
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .check(CLASSES);
    }

    @Test
    void nothingUsesTheNetwork() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\..*(Socket|Connection|InetAddress).*|java\\.net\\.http\\..*")
                .check(CLASSES);
    }

    @Test
    void theOnePackageIsNullMarked() {
        assertThat(CLASSES)
                .extracting(JavaClass::getPackage)
                .allMatch(checked -> checked.isAnnotatedWith(NullMarked.class));
    }

    @Test
    void flagsAreDeclaredWithoutReflection() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(
                        CommandLine.Command.class,
                        CommandLine.Option.class,
                        CommandLine.Parameters.class,
                        CommandLine.Mixin.class)
                .check(CLASSES);
    }
}
