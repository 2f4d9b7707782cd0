package dev.portolan.maven;

import dev.portolan.tasks.PackageTask;
import java.io.File;
import java.nio.file.Path;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Packs the charts into archives. The same charts give the same bytes. */
@Mojo(name = "package", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public final class PackageMojo extends ChartMojo {
    /** Where the archives are written. */
    @Parameter(property = "helm.outputDirectory", defaultValue = "${project.build.directory}/helm")
    private File outputDirectory;

    /** The charts' version; the project's unless given. Missing numbers are filled up: 1.4 becomes 1.4.0. */
    @Parameter(property = "helm.chartVersion", defaultValue = "${project.version}")
    private String chartVersion;

    /** The version of what the charts install; what Chart.yaml says unless given. */
    @Parameter(property = "helm.appVersion")
    private @Nullable String appVersion;

    /** The time that files in the archives get. */
    @Parameter(property = "project.build.outputTimestamp", defaultValue = "${project.build.outputTimestamp}")
    private @Nullable String outputTimestamp;

    /** Leaves out this goal. */
    @Parameter(property = "helm.package.skip", defaultValue = "false")
    private boolean skipPackage;

    @Override
    boolean isSkipped() {
        return skipPackage;
    }

    @Override
    void execute(Path chart) {
        PackageTask.Result packed = PackageTask.run(new PackageTask.Options(
                chart,
                outputDirectory.toPath(),
                SemanticVersion.of(chartVersion),
                appVersion,
                OutputTimestamp.parse(outputTimestamp)));
        getLog().info("Packed " + packed.chart() + " into " + packed.archive());
    }
}
