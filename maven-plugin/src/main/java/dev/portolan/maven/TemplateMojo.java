package dev.portolan.maven;

import dev.portolan.core.render.Capabilities;
import dev.portolan.core.render.Framing;
import dev.portolan.core.render.KubeVersion;
import dev.portolan.core.render.Release;
import dev.portolan.core.render.RenderRequest.SchemaValidation;
import dev.portolan.tasks.TemplateTask;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Renders the charts, each into one file: what {@code helm template} prints. */
@Mojo(name = "template", defaultPhase = LifecyclePhase.TEST, threadSafe = true)
public final class TemplateMojo extends ChartMojo {
    /** Where the files are written, each under its chart's name. */
    @Parameter(property = "helm.templateOutputDir", defaultValue = "${project.build.directory}/helm/rendered")
    private File templateOutputDir;

    /** Values over the charts' own. */
    @Parameter
    private ValuesParameter values = new ValuesParameter();

    /** The release's name. */
    @Parameter(property = "helm.releaseName", defaultValue = "release-name")
    private String releaseName;

    /** The release's namespace. */
    @Parameter(property = "helm.namespace", defaultValue = "default")
    private String namespace;

    /** The version of Kubernetes that templates see. */
    @Parameter(property = "helm.kubeVersion")
    private @Nullable String kubeVersion;

    /** More API versions that templates see. */
    @Parameter(property = "helm.apiVersions")
    private List<String> apiVersions = List.of();

    /** Whether the files of crds/ are among the output. */
    @Parameter(property = "helm.includeCrds", defaultValue = "false")
    private boolean includeCrds;

    /** Leaves out this goal. */
    @Parameter(property = "helm.template.skip", defaultValue = "false")
    private boolean skipTemplate;

    @Override
    boolean isSkipped() {
        return skipTemplate;
    }

    @Override
    void execute(Path chart) throws MojoFailureException {
        Capabilities capabilities = Capabilities.standard().plusApiVersions(apiVersions);
        if (kubeVersion != null) {
            capabilities = capabilities.withKubeVersion(KubeVersion.parse(kubeVersion));
        }
        TemplateTask.Result result = TemplateTask.run(new TemplateTask.Options(
                chart,
                values.options(baseDirectory()),
                Release.install(releaseName, namespace),
                capabilities,
                SchemaValidation.ON,
                includeCrds ? Framing.standard().withCrds() : Framing.standard()));
        Path file = templateOutputDir.toPath().resolve(result.chart().name() + ".yaml");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, result.text());
        } catch (IOException e) {
            throw new MojoFailureException("cannot write " + file, e);
        }
        getLog().info("Rendered " + result.chart() + " into " + file);
    }
}
