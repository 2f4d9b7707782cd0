package dev.portolan.core.author.starter;

import dev.portolan.core.author.AuthoredChart;
import dev.portolan.core.author.BuildException;
import dev.portolan.core.author.ChartBuilder;
import dev.portolan.core.author.Component;
import dev.portolan.core.author.IntegerValue;
import dev.portolan.core.author.resource.ContainerBuilder;
import dev.portolan.core.author.resource.ContainerPort;
import dev.portolan.core.author.resource.DeploymentBuilder;
import dev.portolan.core.author.resource.HorizontalPodAutoscalerBuilder;
import dev.portolan.core.author.resource.HttpRouteBuilder;
import dev.portolan.core.author.resource.ImageReference;
import dev.portolan.core.author.resource.IngressBuilder;
import dev.portolan.core.author.resource.PodBuilder;
import dev.portolan.core.author.resource.Probe;
import dev.portolan.core.author.resource.Resources;
import dev.portolan.core.author.resource.ServiceAccountBuilder;
import dev.portolan.core.author.resource.ServiceBuilder;
import dev.portolan.core.author.resource.TestPodBuilder;

/** The chart that {@code create} writes: a web server that installs as it is, to be replaced by one's own image. */
public final class Starter {
    /** nginx as an ordinary user, so that the chart needs no exception from the strictest security context. */
    private static final ImageReference IMAGE =
            new ImageReference("docker.io", "nginxinc/nginx-unprivileged", "1.28.0", "");

    private static final int USER = 101;

    private Starter() {}

    /**
     * The starter chart under {@code name}.
     *
     * @throws BuildException if {@code name} cannot name a chart
     */
    public static AuthoredChart chart(String name) {
        ChartBuilder chart = ChartBuilder.named(name).appVersion(IMAGE.tag());
        Component web = chart.component();
        IntegerValue replicas =
                web.value("replicaCount", "Number of pods.").integer(1).minimum(0);
        ContainerBuilder container = ContainerBuilder.of(web, name, IMAGE);
        ContainerPort http = container.port("http", 8080);
        ServiceAccountBuilder account = ServiceAccountBuilder.of(web);
        container
                .extraEnvironment()
                .liveness(Probe.tcp(http).every(10).timeout(5).failures(3))
                .readiness(Probe.http(http, "/").every(10).timeout(5).failures(3))
                .resources(Resources.requests("50m", "32Mi").limit("memory", "64Mi"))
                .restricted();
        PodBuilder pod = PodBuilder.of(web, container)
                .serviceAccount(account)
                .runsAs(USER, USER)
                .scratch("tmp", "/tmp")
                .extraVolumes()
                .scheduling();
        DeploymentBuilder deployment = DeploymentBuilder.of(web, pod, replicas);
        ServiceBuilder service = ServiceBuilder.of(deployment).port(http, 80);
        return chart.add(
                        account,
                        deployment,
                        service,
                        IngressBuilder.of(service, http),
                        HttpRouteBuilder.of(service, http),
                        HorizontalPodAutoscalerBuilder.of(deployment),
                        TestPodBuilder.http(service, "/"))
                .build();
    }
}
