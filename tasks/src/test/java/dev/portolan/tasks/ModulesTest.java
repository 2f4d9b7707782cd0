package dev.portolan.tasks;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.module.Configuration;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The libraries as modules; all other tests run on the class path. */
class ModulesTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.portolan");

    /** The libraries and what they need to run, with what tests need left out. */
    private static final ModuleFinder FINDER = ModuleFinder.of(Stream.of(
                    System.getProperty("java.class.path").split(System.getProperty("path.separator"), -1))
            .map(Path::of)
            .filter(Files::exists)
            .filter(path -> !path.toString()
                    .matches(".*(test-classes|junit|jqwik|archunit|assertj|byte-buddy|apiguardian|opentest4j).*"))
            .toArray(Path[]::new));

    @Test
    void theLibrariesRunAsModules() throws ReflectiveOperationException {
        ModuleLayer boot = ModuleLayer.boot();
        Configuration configuration =
                boot.configuration().resolve(FINDER, ModuleFinder.of(), Set.of("dev.portolan.tasks"));
        ModuleLayer layer = boot.defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader());
        Class<?> rules = layer.findLoader("dev.portolan.tasks").loadClass(RulesTask.class.getName());

        assertThat(rules.getModule().getName()).isEqualTo("dev.portolan.tasks");
        assertThat((List<?>) rules.getMethod("list").invoke(null)).hasSameSizeAs(RulesTask.list());
        assertThat(rules.getMethod("explain", String.class).invoke(null, "host-network"))
                .isEqualTo(RulesTask.explain("host-network"));

        Class<?> starter = layer.findLoader("dev.portolan.core").loadClass("dev.portolan.core.author.starter.Starter");
        assertThat(starter.getMethod("chart", String.class).invoke(null, "web").toString())
                .contains("templates/deployment.yaml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev.portolan.gotemplate", "dev.portolan.core", "dev.portolan.lint"})
    void onlyWhatALibraryExportsIsUsed(String module) {
        ModuleDescriptor descriptor = FINDER.find(module).orElseThrow().descriptor();
        String[] exported = descriptor.exports().stream()
                .map(ModuleDescriptor.Exports::source)
                .toArray(String[]::new);
        noClasses()
                .that(resideOutsideOfPackage(module + ".."))
                .should()
                .dependOnClassesThat(resideInAPackage(module + "..").and(not(resideInAnyPackage(exported))))
                .check(CLASSES);
    }
}
