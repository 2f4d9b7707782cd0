package dev.portolan.maven;

import dev.portolan.lint.Profile;
import dev.portolan.lint.rule.Severity;
import dev.portolan.tasks.LintTask;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Lints the charts; a finding at the failing level fails the build. */
@Mojo(name = "lint", defaultPhase = LifecyclePhase.TEST, threadSafe = true)
public final class LintMojo extends ChartMojo {
    /** Values over the charts' own. */
    @Parameter
    private ValuesParameter values = new ValuesParameter();

    /** Whether warnings fail the build too. */
    @Parameter(property = "helm.lint.strict", defaultValue = "false")
    private boolean lintStrict;

    /** The mildest severity that fails the build: error, warning or info; what the configuration says unless given. */
    @Parameter(property = "helm.lint.failOn")
    private @Nullable String failOn;

    /** The rules to start from; what the configuration says unless given. */
    @Parameter(property = "helm.lint.profile")
    private @Nullable String profile;

    /** The configuration; each chart's own .portolan.yaml unless given. */
    @Parameter(property = "helm.lint.configuration")
    private @Nullable File configuration;

    /** The versions of Kubernetes to lint for; what the configuration says unless given. */
    @Parameter(property = "helm.lint.kubeVersions")
    private List<String> kubeVersions = List.of();

    /** Files, and folders with files, of custom resource definitions; what the configuration says unless given. */
    @Parameter(property = "helm.lint.crds")
    private List<File> crds = List.of();

    /** Earlier versions of the charts to compare with: a chart, or a folder that has them under the same names. */
    @Parameter(property = "helm.lint.base")
    private @Nullable File base;

    /** Leaves out this goal. */
    @Parameter(property = "helm.lint.skip", defaultValue = "false")
    private boolean skipLint;

    /** The namespace that templates see. */
    @Parameter(property = "helm.namespace", defaultValue = "default")
    private String namespace;

    @Override
    boolean isSkipped() {
        return skipLint;
    }

    @Override
    void execute(Path chart) throws MojoFailureException {
        LintTask.Options options = new LintTask.Options(
                chart,
                values.options(baseDirectory()),
                configuration == null ? null : configuration.toPath(),
                profile == null ? null : Profile.of(profile),
                level(),
                kubeVersions,
                crds.stream().map(File::toPath).toList(),
                base == null ? null : base.toPath(),
                namespace);
        Reports.log(LintTask.run(options), chart, getLog());
    }

    private @Nullable Severity level() {
        if (failOn != null) {
            return Severity.of(failOn);
        }
        return lintStrict ? Severity.WARNING : null;
    }
}
