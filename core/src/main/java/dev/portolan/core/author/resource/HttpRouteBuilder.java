package dev.portolan.core.author.resource;

import dev.portolan.core.author.Component;
import dev.portolan.core.author.Expression;
import dev.portolan.core.author.Fields;
import dev.portolan.core.author.FlagValue;
import dev.portolan.core.author.Insertion;
import dev.portolan.core.author.ListValue;
import dev.portolan.core.author.MapValue;
import dev.portolan.core.author.Mapping;
import dev.portolan.core.author.Resource;
import dev.portolan.core.author.TextTemplate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An HTTPRoute of the Gateway API in front of a Service, off until the user turns it on. For one thread. */
public final class HttpRouteBuilder extends Resource {
    private final ServiceBuilder service;
    private final ContainerPort port;
    private final FlagValue enabled;
    private final MapValue annotations;
    private final ListValue parents;
    private final ListValue hostnames;
    private final ListValue rules;

    private HttpRouteBuilder(ServiceBuilder service, ContainerPort port) {
        super(service.component(), "gateway.networking.k8s.io/v1", "HTTPRoute");
        this.service = service;
        this.port = port;
        refersTo(service);
        service.requireOffer(port, "HTTPRoute");
        Component component = component();
        enabled = component
                .value("httpRoute.enabled", "Whether the application is reached through a Gateway, which must exist.")
                .flag(false);
        annotations = component
                .value("httpRoute.annotations", "Annotations of the HTTPRoute.")
                .map(Map.of())
                .ofTexts();
        parents = component
                .value("httpRoute.parentRefs", "Gateways that the route belongs to.")
                .list(List.of(Fields.of("name", "gateway", "sectionName", "http")))
                .of(parentSchema())
                .atLeast(1);
        hostnames = component
                .value("httpRoute.hostnames", "Host names that the route answers to; those of the Gateway if empty.")
                .list(List.of(component.name() + ".example.com"))
                .ofTexts();
        rules = component
                .value("httpRoute.rules", "Requests that lead to the service, and filters that change them on the way.")
                .list(List.of(Fields.of(
                        "matches", List.of(Fields.of("path", Fields.of("type", "PathPrefix", "value", "/"))))))
                .of(Fields.of(
                        "type",
                        "object",
                        "additionalProperties",
                        false,
                        "properties",
                        Fields.of("matches", Fields.of("type", "array"), "filters", Fields.of("type", "array"))))
                .atLeast(1);
    }

    /** A route that leads to {@code port} behind {@code service}; declares {@code httpRoute}. */
    public static HttpRouteBuilder of(ServiceBuilder service, ContainerPort port) {
        return new HttpRouteBuilder(service, port);
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
            spec.put("parentRefs", Insertion.yaml(parents));
            spec.putAll("hostnames", hostnames);
            spec.sequence(
                    "rules",
                    list -> list.range(
                            rules,
                            (each, rule) -> each.mapping(entry -> {
                                entry.sequence(
                                        "backendRefs",
                                        backends ->
                                                backends.mapping(backend -> backend.put("name", service.objectName())
                                                        .put("port", service.number(port))));
                                given(entry, rule, "matches");
                                given(entry, rule, "filters");
                            })));
        });
    }

    @Override
    protected Optional<TextTemplate> notes() {
        return Optional.of(TextTemplate.resource(HttpRouteBuilder.class, "httproute-notes.tpl")
                .bind("name", component().name())
                .bind("enabled", enabled)
                .bind("hostnames", hostnames));
    }

    private static void given(Mapping entry, Expression rule, String key) {
        entry.with(rule.field(key), (inner, dot) -> inner.put(key, Insertion.yaml(dot)));
    }

    private static Map<String, Object> parentSchema() {
        Map<String, Object> text = Fields.of("type", "string");
        return Fields.of(
                "type",
                "object",
                "required",
                List.of("name"),
                "properties",
                Fields.of(
                        "name",
                        text,
                        "namespace",
                        text,
                        "sectionName",
                        text,
                        "port",
                        Fields.of("type", "integer"),
                        "group",
                        text,
                        "kind",
                        text));
    }
}
