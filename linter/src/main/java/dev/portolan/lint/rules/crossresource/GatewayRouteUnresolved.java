package dev.portolan.lint.rules.crossresource;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.util.Optional;

final class GatewayRouteUnresolved implements ReleaseRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "gateway-route-unresolved",
                "A Gateway API route names a Service, port or parent that is not rendered",
                Tag.CORRECTNESS,
                Tag.NETWORKING);
    }

    @Override
    public void check(Release release, Reporter reporter) {
        if (!release.isComplete()) {
            return;
        }
        for (Manifest route : release.ofKind("HTTPRoute", "GRPCRoute", "TCPRoute", "TLSRoute", "UDPRoute")) {
            for (Node rule : route.spec().get("rules").items()) {
                rule.get("backendRefs").items().forEach(backend -> backend(release, route, backend, reporter));
            }
            for (Node parent : route.spec().get("parentRefs").items()) {
                parent(release, route, parent, reporter);
            }
        }
    }

    private static void backend(Release release, Manifest route, Node backend, Reporter reporter) {
        Node name = backend.get("name");
        String namespace = backend.get("namespace").text(route.namespace());
        if (!backend.get("kind").text("Service").equals("Service") || name.isEmpty()) {
            return;
        }
        Optional<Manifest> service = release.find("Service", namespace, name.text());
        if (service.isEmpty() && namespace.equals(route.releaseNamespace()) && release.owns(name.text())) {
            reporter.report(name, "the Service " + name.text() + " is not rendered")
                    .about(route);
        } else if (service.isPresent()
                && !backend.get("port").isEmpty()
                && !References.hasPort(service.get(), backend.get("port"))) {
            reporter.report(
                            backend.get("port"),
                            "the Service " + name.text() + " has no port "
                                    + backend.get("port").text())
                    .about(route);
        }
    }

    private static void parent(Release release, Manifest route, Node parent, Reporter reporter) {
        String namespace = parent.get("namespace").text(route.namespace());
        Node section = parent.get("sectionName");
        Optional<Manifest> gateway =
                release.find("Gateway", namespace, parent.get("name").text());
        boolean known = gateway.isEmpty()
                || section.isEmpty()
                || gateway.get().spec().get("listeners").items().stream()
                        .anyMatch(listener -> listener.get("name").is(section.text()));
        if (!known) {
            reporter.report(section, "the Gateway " + parent.get("name").text() + " has no listener " + section.text())
                    .about(route);
        }
    }
}
