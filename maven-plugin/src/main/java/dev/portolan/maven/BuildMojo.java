package dev.portolan.maven;

import dev.portolan.core.author.ChartWriter;
import dev.portolan.tasks.BuildTask;
import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Makes a chart from a Compose file, renders it with its defaults, lints it and packs it. */
@Mojo(name = "build", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public final class BuildMojo extends PortolanMojo {
    /** The Compose file. */
    @Parameter(property = "helm.composeFile", defaultValue = "${project.basedir}/compose.yaml")
    private File composeFile;

    /** The chart's name; otherwise the file's own name, or that of its only service. */
    @Parameter(property = "helm.chartName")
    private @Nullable String chartName;

    /** The directory that receives the chart's directory and its archive. */
    @Parameter(property = "helm.outputDirectory", defaultValue = "${project.build.directory}/helm")
    private File outputDirectory;

    /** What {@code ${NAME}} in the Compose file stands for. */
    @Parameter
    private Map<String, String> variables = Map.of();

    /** The time that files in the archive get. */
    @Parameter(defaultValue = "${project.build.outputTimestamp}")
    private @Nullable String outputTimestamp;

    /** Leaves out this goal. */
    @Parameter(property = "helm.build.skip", defaultValue = "false")
    private boolean skipBuild;

    @Override
    boolean isSkipped() {
        return skipBuild;
    }

    @Override
    void run() throws MojoFailureException {
        Path directory = outputDirectory.toPath();
        BuildTask.Result built = BuildTask.run(new BuildTask.Options(
                composeFile.toPath(),
                variables,
                chartName,
                directory,
                ChartWriter.updating(),
                OutputTimestamp.parse(outputTimestamp)));
        built.imported().notes().forEach(note -> getLog().info(note.toString()));
        getLog().info("Wrote " + built.imported().directory());
        getLog().info("Rendered " + built.rendered().manifests().size() + " objects with its defaults");
        Reports.log(built.lint(), built.imported().directory(), getLog());
        getLog().info("Packed " + built.archive());
    }
}
