package dev.portolan.core.author.resource;

import dev.portolan.core.author.Component;
import dev.portolan.core.author.Expression;
import dev.portolan.core.author.Fields;
import dev.portolan.core.author.FlagValue;
import dev.portolan.core.author.ListValue;
import dev.portolan.core.author.MapValue;
import dev.portolan.core.author.Mapping;
import dev.portolan.core.author.Resource;
import dev.portolan.core.author.Text;
import dev.portolan.core.author.TextTemplate;
import dev.portolan.core.author.TextValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An Ingress in front of a Service, off until the user turns it on. For one thread. */
public final class IngressBuilder extends Resource {
    private final ServiceBuilder service;
    private final ContainerPort port;
    private final FlagValue enabled;
    private final TextValue className;
    private final MapValue annotations;
    private final ListValue hosts;
    private final ListValue tls;

    private IngressBuilder(ServiceBuilder service, ContainerPort port) {
        super(service.component(), "networking.k8s.io/v1", "Ingress");
        this.service = service;
        this.port = port;
        refersTo(service);
        Component component = component();
        service.requireOffer(port, "Ingress");
        enabled = component
                .value("ingress.enabled", "Whether the application is reached through an Ingress.")
                .flag(false);
        className = component
                .value("ingress.className", "Controller that serves the Ingress; the cluster's default if empty.")
                .text("")
                .oneOf("", "nginx", "traefik", "haproxy");
        annotations = component
                .value("ingress.annotations", "Annotations of the Ingress.")
                .map(Map.of())
                .ofTexts();
        hosts = component
                .value("ingress.hosts", "Host names, and the paths of each that lead to the service.")
                .list(List.of(Fields.of(
                        "host",
                        component.name() + ".example.com",
                        "paths",
                        List.of(Fields.of("path", "/", "pathType", "Prefix")))))
                .of(hostSchema())
                .atLeast(1);
        tls = component
                .value("ingress.tls", "Secrets with certificates, and the hosts that each is for.")
                .list(List.of())
                .of(tlsSchema());
    }

    /** An Ingress that leads to {@code port} behind {@code service}; declares {@code ingress}. */
    public static IngressBuilder of(ServiceBuilder service, ContainerPort port) {
        return new IngressBuilder(service, port);
    }

    @Override
    protected Expression condition() {
        return enabled;
    }

    @Override
    protected void annotations(Mapping metadata) {
        metadata.putAll("annotations", annotations);
    }

    @Override
    protected void body(Mapping object) {
        object.mapping("spec", spec -> {
            spec.putGiven("ingressClassName", className);
            spec.with(
                    tls,
                    (given, list) -> given.sequence(
                            "tls",
                            entries -> entries.range(
                                    list,
                                    (each, entry) -> each.mapping(certificate -> certificate
                                            .sequence(
                                                    "hosts",
                                                    names -> names.range(
                                                            entry.field("hosts"),
                                                            (name, host) -> name.element(Text.of(host.quoted()))))
                                            .put("secretName", entry.field("secretName"))))));
            spec.sequence(
                    "rules",
                    rules -> rules.range(
                            hosts,
                            (each, entry) -> each.mapping(
                                    rule -> rule.put("host", entry.field("host").quoted())
                                            .mapping("http", this::paths))));
        });
    }

    @Override
    protected Optional<TextTemplate> notes() {
        return Optional.of(TextTemplate.resource(IngressBuilder.class, "ingress-notes.tpl")
                .bind("name", component().name())
                .bind("enabled", enabled)
                .bind("hosts", hosts)
                .bind("tls", tls));
    }

    private void paths(Mapping http) {
        http.sequence(
                "paths",
                paths -> paths.range(
                        Expression.dot().field("paths"),
                        (each, entry) -> each.mapping(path -> path.put("path", entry.field("path"))
                                .put("pathType", entry.field("pathType"))
                                .mapping(
                                        "backend",
                                        backend -> backend.mapping(
                                                "service",
                                                target -> target.put("name", service.objectName())
                                                        .mapping(
                                                                "port", number -> number.put("name", port.name())))))));
    }

    private static Map<String, Object> hostSchema() {
        Map<String, Object> path = Fields.of(
                "type",
                "object",
                "required",
                List.of("path", "pathType"),
                "additionalProperties",
                false,
                "properties",
                Fields.of(
                        "path",
                        Fields.of("type", "string", "pattern", "^/"),
                        "pathType",
                        Fields.of("type", "string", "enum", List.of("Exact", "Prefix", "ImplementationSpecific"))));
        return Fields.of(
                "type",
                "object",
                "required",
                List.of("host", "paths"),
                "additionalProperties",
                false,
                "properties",
                Fields.of(
                        "host",
                        Fields.of("type", "string"),
                        "paths",
                        Fields.of("type", "array", "minItems", 1L, "items", path)));
    }

    private static Map<String, Object> tlsSchema() {
        return Fields.of(
                "type",
                "object",
                "required",
                List.of("secretName", "hosts"),
                "additionalProperties",
                false,
                "properties",
                Fields.of(
                        "secretName",
                        Fields.of("type", "string"),
                        "hosts",
                        Fields.of("type", "array", "items", Fields.of("type", "string"))));
    }
}
