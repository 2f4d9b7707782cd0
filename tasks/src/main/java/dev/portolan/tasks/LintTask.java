package dev.portolan.tasks;

import dev.portolan.core.problem.ChartException;
import dev.portolan.lint.ConfigurationReader;
import dev.portolan.lint.LintConfiguration;
import dev.portolan.lint.LintReport;
import dev.portolan.lint.Linter;
import dev.portolan.lint.Profile;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lints a chart. Stateless. */
public final class LintTask {
    /** The configuration that a chart may hold. */
    public static final String CONFIGURATION_FILE = ".portolan.yaml";

    private LintTask() {}

    /**
     * What to lint, and how.
     *
     * @param chart the chart's directory or archive; need not hold a valid chart
     * @param values values of the user, linted together as one scenario
     * @param configuration the configuration file, or null for the chart's own {@value #CONFIGURATION_FILE}
     * @param profile the rules to start from, or null for what the configuration says
     * @param failOn the mildest severity that makes the chart fail, or null for what the configuration says
     * @param kubeVersions the cluster versions to lint for; empty for what the configuration says
     * @param crds files, and folders with files, of custom resource definitions; empty for what the configuration says
     * @param base an earlier version of the chart to compare it with: a chart, or a folder that holds one in a folder of the
     *     same name; null for what the configuration says
     * @param namespace the namespace that templates see
     */
    public record Options(
            Path chart,
            ValueOptions values,
            @Nullable Path configuration,
            @Nullable Profile profile,
            @Nullable Severity failOn,
            List<String> kubeVersions,
            List<Path> crds,
            @Nullable Path base,
            String namespace) {
        public Options {
            kubeVersions = List.copyOf(kubeVersions);
            crds = List.copyOf(crds);
        }

        /** The chart with its defaults and its own configuration. */
        public static Options of(Path chart) {
            return new Options(
                    chart, ValueOptions.NONE, null, null, null, List.of(), List.of(), null, Linter.NAMESPACE);
        }

        /** The same with values of the user. */
        public Options with(ValueOptions newValues) {
            return new Options(chart, newValues, configuration, profile, failOn, kubeVersions, crds, base, namespace);
        }

        /** The same, failing on findings of {@code newFailOn} or worse. */
        public Options failingOn(Severity newFailOn) {
            return new Options(chart, values, configuration, profile, newFailOn, kubeVersions, crds, base, namespace);
        }
    }

    /**
     * What was found.
     *
     * @param report the findings
     * @param failed whether one of them is at the failing level
     */
    public record Result(LintReport report, boolean failed) {}

    /**
     * Lints the chart.
     *
     * @throws ChartException if the chart, the configuration or a file that it names cannot be read
     */
    public static Result run(Options options) {
        LintConfiguration configuration = configuration(options);
        LintReport report = Linter.of(configuration)
                .inNamespace(options.namespace())
                .lint(chart(options.chart(), configuration), options.values().texts())
                .at(options.chart().toString().replace('\\', '/'));
        return new Result(report, report.fails(configuration.failOn()));
    }

    private static LintConfiguration configuration(Options options) {
        Path file =
                options.configuration() == null ? options.chart().resolve(CONFIGURATION_FILE) : options.configuration();
        boolean exists = options.configuration() != null || Files.isRegularFile(file);
        LintConfiguration configuration =
                exists ? ConfigurationReader.read(UserFiles.read(file)) : LintConfiguration.DEFAULT;
        if (options.profile() != null) {
            configuration = configuration.withProfile(options.profile());
        }
        if (options.failOn() != null) {
            configuration = configuration.withFailOn(options.failOn());
        }
        if (!options.kubeVersions().isEmpty()) {
            configuration = configuration.withKubeVersions(options.kubeVersions());
        }
        if (!options.crds().isEmpty()) {
            configuration = configuration.withCrds(options.crds());
        }
        return options.base() == null ? configuration : configuration.withBase(options.base());
    }

    private static ChartTree chart(Path path, LintConfiguration configuration) {
        ChartTree chart = ChartTrees.read(path).withDefinitions(DefinitionFolders.read(configuration.crds()));
        Path base = configuration.base();
        return base == null
                ? chart
                : ChartTrees.readBase(base, path).map(chart::withBase).orElse(chart);
    }
}
