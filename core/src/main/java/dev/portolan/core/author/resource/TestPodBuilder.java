package dev.portolan.core.author.resource;

import dev.portolan.core.author.Expression;
import dev.portolan.core.author.Mapping;
import dev.portolan.core.author.Resource;
import dev.portolan.core.author.Sequence;
import dev.portolan.core.author.Text;
import dev.portolan.core.author.TextValue;

/**
 * The pod that {@code helm test} runs to see that a Service answers. It carries labels of its own, so that no Service
 * sends it traffic. For one thread.
 */
public final class TestPodBuilder extends Resource {
    private final ServiceBuilder service;
    private final String path;
    private final TextValue image;

    private TestPodBuilder(ServiceBuilder service, String path) {
        super(service.component(), "v1", "Pod");
        this.service = service;
        this.path = path;
        refersTo(service);
        image = component()
                .value("tests.image", "Image of the pod that helm test runs; it needs wget and nc.")
                .text("docker.io/library/busybox:1.37.0");
    }

    /** A test that asks the first port of {@code service} for {@code path} over HTTP; declares {@code tests.image}. */
    public static TestPodBuilder http(ServiceBuilder service, String path) {
        return new TestPodBuilder(service, path);
    }

    /** A test that connects to the first port of {@code service}; declares {@code tests.image}. */
    public static TestPodBuilder tcp(ServiceBuilder service) {
        return new TestPodBuilder(service, "");
    }

    @Override
    public Text objectName() {
        return Text.joined(fullName(), "-test-connection");
    }

    @Override
    public String file() {
        return "templates/tests/" + (component().isMain() ? "" : component().name() + "-") + "test-connection.yaml";
    }

    @Override
    protected void labels(Mapping metadata) {
        metadata.mapping(
                "labels",
                labels -> labels.put("helm.sh/chart", component().chartLabel().quoted())
                        .put("app.kubernetes.io/name", Text.quoted(component().applicationName(), "-test"))
                        .put("app.kubernetes.io/instance", Expression.RELEASE_NAME.quoted())
                        .put(
                                "app.kubernetes.io/managed-by",
                                Expression.builtIn("Release.Service").quoted()));
    }

    @Override
    protected void annotations(Mapping metadata) {
        metadata.mapping(
                "annotations",
                annotations -> annotations
                        .put("helm.sh/hook", "test")
                        .put("helm.sh/hook-delete-policy", "before-hook-creation,hook-succeeded"));
    }

    @Override
    protected void body(Mapping object) {
        object.mapping(
                "spec",
                spec -> spec.put("restartPolicy", "Never")
                        .put("automountServiceAccountToken", Text.of(false))
                        .put("enableServiceLinks", Text.of(false))
                        .mapping(
                                "securityContext",
                                context -> context.put("runAsNonRoot", Text.of(true))
                                        .put("runAsUser", Text.of(65534))
                                        .put("runAsGroup", Text.of(65534))
                                        .mapping("seccompProfile", profile -> profile.put("type", "RuntimeDefault")))
                        .sequence("containers", list -> list.mapping(this::container)));
    }

    private void container(Mapping container) {
        container
                .put("name", "test-connection")
                .put("image", image.quoted())
                .sequence("command", this::command)
                .mapping(
                        "resources",
                        resources -> resources
                                .mapping(
                                        "requests",
                                        requests -> requests.put("cpu", "10m").put("memory", "16Mi"))
                                .mapping("limits", limits -> limits.put("memory", "32Mi")))
                .mapping(
                        "securityContext",
                        context -> context.put("allowPrivilegeEscalation", Text.of(false))
                                .put("readOnlyRootFilesystem", Text.of(true))
                                .put("runAsNonRoot", Text.of(true))
                                .mapping(
                                        "capabilities",
                                        capabilities -> capabilities.sequence("drop", drop -> drop.element("ALL"))));
    }

    private void command(Sequence command) {
        if (path.isEmpty()) {
            command.element("nc").element("-z").element("-w").element(Text.quoted("10"));
            command.element(Text.quoted(fullName()))
                    .element(Text.of(service.number().quoted()));
        } else {
            command.element("wget").element("-qO-").element("-T").element(Text.quoted("10"));
            command.element(Text.quoted("http://", fullName(), ":", service.number(), path));
        }
    }

    private Expression fullName() {
        return Expression.include(component().fullName());
    }
}
