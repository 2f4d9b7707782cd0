package kibana;

import dev.portolan.core.author.AuthoredChart;
import dev.portolan.core.author.ChartBuilder;
import dev.portolan.core.author.Component;
import dev.portolan.core.author.IntegerValue;
import dev.portolan.core.author.TextValue;
import dev.portolan.core.author.resource.ConfigMapBuilder;
import dev.portolan.core.author.resource.ContainerBuilder;
import dev.portolan.core.author.resource.ContainerPort;
import dev.portolan.core.author.resource.DeploymentBuilder;
import dev.portolan.core.author.resource.ImageReference;
import dev.portolan.core.author.resource.IngressBuilder;
import dev.portolan.core.author.resource.PodBuilder;
import dev.portolan.core.author.resource.Probe;
import dev.portolan.core.author.resource.Resources;
import dev.portolan.core.author.resource.SecretBuilder;
import dev.portolan.core.author.resource.ServiceAccountBuilder;
import dev.portolan.core.author.resource.ServiceBuilder;
import dev.portolan.core.author.resource.TestPodBuilder;

/** The chart that the import makes of {@code compose.yaml}, written against the authoring API. */
public final class KibanaChart {
    private KibanaChart() {}

    /** The chart. */
    public static AuthoredChart chart() {
        ChartBuilder chart = ChartBuilder.named("kibana").version("0.1.0").appVersion("7.7.0");
        Component kibana = chart.component();

        IntegerValue replicas =
                kibana.value("replicaCount", "Number of pods.").integer(1).minimum(0);
        ContainerBuilder container = ContainerBuilder.of(
                kibana, "kibana", ImageReference.parse("docker.elastic.co/kibana/kibana:7.7.0").orElseThrow());
        ContainerPort http = container.port("http", 5601);

        TextValue hosts = kibana.value("env.ELASTICSEARCH_HOSTS", "Nodes of Elasticsearch to query.")
                .text("http://coordinador1:9200");
        TextValue serverName = kibana.value("env.SERVER_NAME", "Name that this Kibana shows itself under.")
                .text("kibana");
        TextValue serverHost =
                kibana.value("env.SERVER_HOST", "Address that Kibana listens on.").text("kibana");
        kibana.group("env", "Environment of the container, kept in a ConfigMap.");
        ConfigMapBuilder config = ConfigMapBuilder.of(kibana)
                .entry("ELASTICSEARCH_HOSTS", hosts)
                .entry("SERVER_NAME", serverName)
                .entry("SERVER_HOST", serverHost);

        TextValue user = kibana.value("secretEnv.ELASTICSEARCH_USERNAME", "User that Kibana logs in to Elasticsearch as.")
                .text("")
                .sensitive();
        TextValue password = kibana.value("secretEnv.ELASTICSEARCH_PASSWORD", "Password of that user.")
                .text("")
                .sensitive();
        kibana.group("secretEnv", "Credentials of the container, kept in a Secret; all of them or none.");
        SecretBuilder credentials = SecretBuilder.of(kibana)
                .entry("ELASTICSEARCH_USERNAME", user)
                .entry("ELASTICSEARCH_PASSWORD", password);

        ServiceAccountBuilder account = ServiceAccountBuilder.of(kibana);
        container
                .environment(config)
                .environment(credentials)
                .extraEnvironment()
                .startup(Probe.http(http, "/api/status").every(5).timeout(5).failures(60))
                .liveness(Probe.tcp(http).every(10).timeout(5).failures(3))
                .readiness(Probe.http(http, "/api/status").every(10).timeout(5).failures(3))
                .resources(Resources.requests("250m", "1Gi").limit("memory", "2Gi"))
                .restricted();
        PodBuilder pod = PodBuilder.of(kibana, container)
                .serviceAccount(account)
                .runsAs(1000, 1000)
                .hostname("kibana")
                .scratch("tmp", "/tmp")
                .scratch("data", "/usr/share/kibana/data")
                .scheduling();

        DeploymentBuilder deployment = DeploymentBuilder.of(kibana, pod, replicas);
        ServiceBuilder service = ServiceBuilder.of(deployment).port(http, 8082);
        IngressBuilder ingress = IngressBuilder.of(service, http);
        TestPodBuilder test = TestPodBuilder.http(service, "/api/status");
        return chart.add(account, config, credentials, deployment, service, ingress, test)
                .build();
    }
}
