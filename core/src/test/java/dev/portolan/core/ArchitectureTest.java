package dev.portolan.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    private static final String ROOT = "dev.portolan.core.";

    /** What each package may use of this module; the template engine is free to all. */
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            Map.entry("problem", List.of()),
            Map.entry("secret", List.of()),
            Map.entry("yaml", List.of("problem")),
            Map.entry("chart", List.of("problem", "secret", "yaml")),
            Map.entry("archive", List.of("chart", "problem")),
            Map.entry("source", List.of("archive", "chart", "problem", "yaml")),
            Map.entry("values", List.of("chart", "problem", "secret", "yaml")),
            Map.entry("render.function", List.of("yaml")),
            Map.entry("render", List.of("chart", "problem", "render.function", "secret", "values", "yaml")),
            Map.entry("author", List.of("problem")),
            Map.entry("author.resource", List.of("author", "problem")),
            Map.entry("author.starter", List.of("author", "author.resource")),
            Map.entry("compose", List.of("author", "author.resource", "problem", "secret", "yaml")));

    /** The one package that may use a library. */
    private static final Map<String, String> LIBRARIES = Map.of(
            "archive", "org.apache.commons.compress..",
            "author", "com.github.mustachejava",
            "render.function", "org.bouncycastle..",
            "values", "com.networknt.schema",
            "yaml", "org.tomlj");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.portolan.core");

    static Set<String> packages() {
        return MAY_USE.keySet();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageUsesOnlyWhatItMay(String name) {
        List<String> allowed = new ArrayList<>(List.of(
                "java..", "javax.crypto..", "org.jspecify.annotations", "dev.portolan.gotemplate..", ROOT + name));
        MAY_USE.get(name).forEach(other -> allowed.add(ROOT + other));
        if (LIBRARIES.containsKey(name)) {
            allowed.add(LIBRARIES.get(name));
        }
        classes()
                .that()
                .resideInAPackage(ROOT + name)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed.toArray(String[]::new))
                .check(CLASSES);
    }

    @Test
    void everyPackageIsInTheTable() {
        assertThat(CLASSES)
                .extracting(JavaClass::getPackageName)
                .allMatch(name -> MAY_USE.containsKey(name.substring(ROOT.length())));
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(CLASSES).extracting(JavaClass::getPackage).allMatch(ArchitectureTest::isNullMarked);
    }

    private static boolean isNullMarked(JavaPackage checked) {
        return checked.isAnnotatedWith(NullMarked.class);
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
    void nothingUsesTheNetwork() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\..*(Socket|Connection|InetAddress).*|java\\.net\\.http\\..*")
                .check(CLASSES);
    }

    @Test
    void filesAreReadAndWrittenWhereChartsComeInAndGoOut() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "archive", ROOT + "source", ROOT + "author", ROOT + "compose")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Files.class)
                .check(CLASSES);
    }
}
