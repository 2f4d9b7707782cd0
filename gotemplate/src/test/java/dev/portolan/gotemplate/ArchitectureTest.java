package dev.portolan.gotemplate;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    private static final String ROOT = "dev.portolan.gotemplate.";

    /** What each package may use of this module. */
    private static final Map<String, List<String>> MAY_USE = Map.of(
            "text", List.of(),
            "function", List.of("text"),
            "value", List.of("function"),
            "format", List.of("value"),
            "parse", List.of("format", "text", "value"),
            "regex", List.of("format", "function"),
            "exec", List.of("format", "function", "parse", "text", "value"),
            "sprig", List.of("format", "function", "regex", "value"));

    /** The one package that may use a library. */
    private static final Map<String, String> LIBRARIES = Map.of("regex", "com.google.re2j");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.portolan.gotemplate");

    static Set<String> packages() {
        return MAY_USE.keySet();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageUsesOnlyWhatItMay(String name) {
        List<String> allowed = new ArrayList<>(List.of("java..", "org.jspecify.annotations", ROOT + name));
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
    void nothingTouchesFilesOrTheNetwork() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\..*(Socket|Connection|InetAddress).*|java\\.net\\.http\\..*")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.nio\\.file\\.Files|java\\.io\\.(File|FileInputStream|FileOutputStream)")
                .check(CLASSES);
    }
}
