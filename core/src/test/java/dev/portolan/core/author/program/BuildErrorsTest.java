package dev.portolan.core.author.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.portolan.core.author.BuildException;
import dev.portolan.core.author.ChartBuilder;
import dev.portolan.core.author.Component;
import dev.portolan.core.author.Expression;
import dev.portolan.core.author.IntegerValue;
import dev.portolan.core.author.ListValue;
import dev.portolan.core.author.MapValue;
import dev.portolan.core.author.Mapping;
import dev.portolan.core.author.Resource;
import dev.portolan.core.author.Sequence;
import dev.portolan.core.author.Text;
import dev.portolan.core.author.TextTemplate;
import dev.portolan.core.author.TextValue;
import dev.portolan.core.author.Value;
import dev.portolan.core.author.ValuePath;
import dev.portolan.core.author.resource.ConfigMapBuilder;
import dev.portolan.core.author.resource.ContainerBuilder;
import dev.portolan.core.author.resource.ContainerPort;
import dev.portolan.core.author.resource.DeploymentBuilder;
import dev.portolan.core.author.resource.ImageReference;
import dev.portolan.core.author.resource.IngressBuilder;
import dev.portolan.core.author.resource.PodBuilder;
import dev.portolan.core.author.resource.ResourceBuilder;
import dev.portolan.core.author.resource.SecretBuilder;
import dev.portolan.core.author.resource.ServiceBuilder;
import dev.portolan.core.problem.Location;
import dev.portolan.core.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs that contradict themselves: what is said, and that both places are named. Outside the authoring packages, as the programs of users are. */
class BuildErrorsTest {
    record Case(String code, String message, Consumer<ChartBuilder> program) {
        @Override
        public String toString() {
            return message;
        }
    }

    static List<Case> cases() {
        return List.of(
                new Case("value-unused", "No template reads the value color", chart -> {
                    chart.value("color", "The colour.").text("red");
                }),
                new Case("value-duplicate", "The value color is declared twice", chart -> {
                    TextValue color = chart.value("color", "The colour.").text("red");
                    chart.value("color", "The colour.").text("blue");
                    read(chart, color);
                }),
                new Case("value-duplicate", "The value color is declared twice", chart -> {
                    TextValue color = chart.value("color", "The colour.").text("1");
                    chart.value("color", "The colour.").integer(1);
                    read(chart, color);
                }),
                new Case(
                        "value-duplicate",
                        "The values web and web.color claim the same place in values.yaml",
                        chart -> {
                            MapValue web = chart.value("web", "The web.").map(Map.of());
                            TextValue color =
                                    chart.value("web.color", "The colour.").text("red");
                            read(chart, web, color);
                        }),
                new Case(
                        "value-duplicate",
                        "The values web.color and web claim the same place in values.yaml",
                        chart -> {
                            TextValue color =
                                    chart.value("web.color", "The colour.").text("red");
                            TextValue web = chart.value("web", "The web.").text("yes");
                            read(chart, web, color);
                        }),
                new Case("value-name-invalid", "\"web..color\" cannot name a value", chart -> {
                    read(chart, chart.value("web..color", "The colour.").text("red"));
                }),
                new Case("value-name-invalid", "\"a color\" cannot name a value", chart -> {
                    read(chart, chart.value("a color", "The colour.").text("red"));
                }),
                new Case("value-name-invalid", "\"global.color\" lies under global, which charts share", chart -> {
                    read(chart, chart.value("global.color", "The colour.").text("red"));
                }),
                new Case("value-undescribed", "The value color has no description", chart -> {
                    read(chart, chart.value("color", " ").text("red"));
                }),
                new Case("value-secret-default", "The credential password has a default", chart -> {
                    TextValue password =
                            chart.value("password", "The password.").text("changeme");
                    password.sensitive();
                    chart.add(SecretBuilder.of(chart.component()).entry("password", password));
                }),
                new Case("value-default-invalid", "The default of replicas is 0, but at least 1 is allowed", chart -> {
                    IntegerValue replicas = chart.value("replicas", "Pods.").integer(0);
                    read(chart, replicas.minimum(1));
                }),
                new Case("value-default-invalid", "The default of replicas is 9, but at most 5 is allowed", chart -> {
                    IntegerValue replicas = chart.value("replicas", "Pods.").integer(9);
                    read(chart, replicas.maximum(5));
                }),
                new Case(
                        "value-default-invalid",
                        "The default of color is \"red\", which is none of [blue, green]",
                        chart -> {
                            TextValue color =
                                    chart.value("color", "The colour.").text("red");
                            read(chart, color.oneOf("blue", "green"));
                        }),
                new Case("value-default-invalid", "The default of color is \"red\", which does not match ^#", chart -> {
                    TextValue color = chart.value("color", "The colour.").text("red");
                    read(chart, color.matching("^#"));
                }),
                new Case("value-default-invalid", "The default of hosts has 0 elements, but needs 1", chart -> {
                    ListValue hosts = chart.value("hosts", "The hosts.").list(List.of());
                    read(chart, hosts.atLeast(1));
                }),
                new Case(
                        "group-unused",
                        "No value lies below web",
                        chart -> chart.group(ValuePath.of("web"), "The web.")),
                new Case("group-duplicate", "The values below web have two comments", chart -> {
                    chart.group(ValuePath.of("web"), "The web.");
                    chart.group(ValuePath.of("web"), "Another web.");
                    read(chart, chart.value("web.color", "The colour.").text("red"));
                }),
                new Case("chart-version-invalid", "\"1\" is not a semantic version", chart -> chart.version("1")),
                new Case(
                        "component-name-invalid",
                        "\"Web Shop\" cannot name a component",
                        chart -> chart.component("Web Shop")),
                new Case(
                        "helper-name-invalid",
                        "\"my helper\" cannot name a helper",
                        chart -> chart.helper("my helper", "Helps.", TextTemplate.of("x"))),
                new Case("helper-duplicate", "The helper web.color is declared twice", chart -> {
                    chart.helper("color", "The colour.", TextTemplate.of("red"));
                    chart.helper("color", "The colour.", TextTemplate.of("blue"));
                }),
                new Case("resource-duplicate", "Two objects claim the file templates/role.yaml", chart -> {
                    chart.add(role(chart));
                    chart.add(role(chart));
                }),
                new Case("resource-duplicate", "Two objects claim the file templates/role.yaml", chart -> {
                    ResourceBuilder role = role(chart);
                    chart.add(role, role);
                }),
                new Case(
                        "resource-duplicate",
                        "Two objects are called Role {{ include \"web.fullname\" . }}-a",
                        chart -> {
                            chart.add(role(chart).suffix("a"));
                            chart.add(new Misplaced(chart.component()));
                        }),
                new Case(
                        "reference-dangling",
                        "Deployment refers to a ConfigMap that is not part of the chart",
                        chart -> {
                            TextValue color =
                                    chart.value("color", "The colour.").text("red");
                            ConfigMapBuilder config =
                                    ConfigMapBuilder.of(chart.component()).entry("COLOR", color);
                            chart.add(deployment(chart, container(chart).environment(config)));
                            read(chart, color);
                        }),
                new Case(
                        "reference-dangling",
                        "The Ingress leads to port http, which its Service does not have",
                        chart -> {
                            ContainerBuilder container = container(chart);
                            ContainerPort http = container.port("http", 8080);
                            DeploymentBuilder deployment = deployment(chart, container);
                            ServiceBuilder service =
                                    ServiceBuilder.of(deployment).port(container.port("admin", 8081), 81);
                            chart.add(deployment, service, IngressBuilder.of(service, http));
                        }),
                new Case("service-without-port", "The Service leads to no port", chart -> {
                    DeploymentBuilder deployment = deployment(chart, container(chart));
                    chart.add(deployment, ServiceBuilder.of(deployment));
                }),
                new Case("secret-in-configmap", "The credential password goes into a ConfigMap", chart -> {
                    TextValue password =
                            chart.value("password", "The password.").text("").sensitive();
                    chart.add(ConfigMapBuilder.of(chart.component()).entry("PASSWORD", password));
                }),
                new Case("config-key-invalid", "\"A B\" cannot name a ConfigMap entry", chart -> {
                    TextValue color = chart.value("color", "The colour.").text("red");
                    chart.add(ConfigMapBuilder.of(chart.component()).entry("A B", color));
                }),
                new Case("config-key-duplicate", "Two entries are called COLOR", chart -> {
                    TextValue color = chart.value("color", "The colour.").text("red");
                    chart.add(ConfigMapBuilder.of(chart.component())
                            .entry("COLOR", color)
                            .entry("COLOR", color));
                }),
                new Case("port-invalid", "\"HTTP\" cannot name a port", chart -> {
                    ContainerBuilder container = container(chart);
                    container.port("HTTP", 80);
                    chart.add(deployment(chart, container));
                }),
                new Case("port-invalid", "70000 is no port: ports go from 1 to 65535", chart -> {
                    ContainerBuilder container = container(chart);
                    container.port("http", 70000);
                    chart.add(deployment(chart, container));
                }),
                new Case("volume-duplicate", "Two volumes are called data", chart -> {
                    ContainerBuilder container = container(chart);
                    PodBuilder pod = PodBuilder.of(chart.component(), container).scratch("data", "/a");
                    pod.scratch("data", "/b");
                    chart.add(DeploymentBuilder.of(chart.component(), pod, replicas(chart)));
                }),
                new Case("mount-duplicate", "Two volumes are mounted at /a", chart -> {
                    ContainerBuilder container = container(chart);
                    PodBuilder pod = PodBuilder.of(chart.component(), container).scratch("data", "/a");
                    pod.scratch("more", "/a");
                    chart.add(DeploymentBuilder.of(chart.component(), pod, replicas(chart)));
                }));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void namesBothPlaces(Case example) {
        ChartBuilder chart = ChartBuilder.named("web");
        example.program().accept(chart);

        assertThat(problems(chart)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(example.code());
            assertThat(problem.message()).isEqualTo(example.message());
            assertThat(places(problem))
                    .hasSizeGreaterThanOrEqualTo(2)
                    .allMatch(place -> place.file().equals("BuildErrorsTest.java") && place.line() > 0);
        });
    }

    @Test
    void namesTheLines() {
        ChartBuilder chart = ChartBuilder.named("web");
        TextValue color = chart.value("color", "The colour.").text("red");
        int first = line() - 1;
        chart.value("color", "The colour.").text("blue");
        int second = line() - 1;
        read(chart, color);

        assertThat(problems(chart))
                .singleElement()
                .satisfies(problem ->
                        assertThat(places(problem)).extracting(Location::line).containsExactly(second, first));
    }

    @Test
    void namesTheProgramThatNamesTheChart() {
        assertThat(problems(ChartBuilder.named("Web Shop"))).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("chart-name-invalid");
            assertThat(places(problem)).extracting(Location::file).containsExactly("BuildErrorsTest.java");
            assertThat(problem.hint()).contains(ChartBuilder.NAME_RULE);
        });
    }

    @Test
    void reportsAllAtOnce() {
        ChartBuilder chart = ChartBuilder.named("web").version("one");
        chart.value("color", "The colour.").text("red");
        chart.value("size", "").integer(1);
        assertThat(problems(chart))
                .extracting(Problem::code)
                .containsExactly("chart-version-invalid", "value-undescribed", "value-unused", "value-unused");
    }

    /** An object whose file is not that which its name implies. */
    private static final class Misplaced extends Resource {
        Misplaced(Component component) {
            super(component, "rbac.authorization.k8s.io/v1", "Role");
        }

        @Override
        public Text objectName() {
            return Text.joined(Expression.include(component().fullName()), "-a");
        }

        @Override
        public String file() {
            return "templates/more.yaml";
        }

        @Override
        protected void body(Mapping object) {
            object.put("rules", Sequence.of(rules -> rules.element("none")));
        }
    }

    private static ResourceBuilder role(ChartBuilder chart) {
        return ResourceBuilder.of(chart.component(), "rbac.authorization.k8s.io/v1", "Role");
    }

    private static ContainerBuilder container(ChartBuilder chart) {
        return ContainerBuilder.of(
                chart.component(), "web", ImageReference.parse("nginx:1").orElseThrow());
    }

    private static IntegerValue replicas(ChartBuilder chart) {
        return chart.value("replicaCount", "Number of pods.").integer(1);
    }

    private static DeploymentBuilder deployment(ChartBuilder chart, ContainerBuilder container) {
        return DeploymentBuilder.of(chart.component(), PodBuilder.of(chart.component(), container), replicas(chart));
    }

    private static void read(ChartBuilder chart, Value... values) {
        chart.add(ResourceBuilder.of(chart.component(), "v1", "List").body(object -> {
            for (Value value : values) {
                object.put("a", value);
            }
        }));
    }

    private static List<Problem> problems(ChartBuilder chart) {
        // A lambda and not chart::build, so that this line is the one that builds the chart.
        return catchThrowableOfType(BuildException.class, () -> chart.build()).problems();
    }

    /** The place of the problem and those of the facts that belong to it. */
    private static List<Location> places(Problem problem) {
        List<Location> places = new ArrayList<>(List.of(problem.location().orElseThrow()));
        problem.related().forEach(fact -> places.add(fact.location()));
        return places;
    }

    private static int line() {
        return StackWalker.getInstance()
                .walk(frames -> frames.skip(1).findFirst().orElseThrow().getLineNumber());
    }
}
