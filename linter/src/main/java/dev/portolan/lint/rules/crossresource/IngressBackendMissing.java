package dev.portolan.lint.rules.crossresource;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class IngressBackendMissing implements ReleaseRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "ingress-backend-missing",
                "An Ingress names a Service or Service port that is not rendered",
                Tag.CORRECTNESS,
                Tag.NETWORKING);
    }

    @Override
    public void check(Release release, Reporter reporter) {
        if (!release.isComplete()) {
            return;
        }
        for (Manifest ingress : release.ofKind("Ingress")) {
            List<Node> backends = new ArrayList<>();
            backends.add(ingress.spec().get("defaultBackend"));
            for (Node rule : ingress.spec().get("rules").items()) {
                rule.at("http", "paths").items().forEach(path -> backends.add(path.get("backend")));
            }
            for (Node backend : backends) {
                Node name = backend.isMapping() && backend.get("serviceName").isPresent()
                        ? backend.get("serviceName")
                        : backend.at("service", "name");
                Node port = backend.get("servicePort").isPresent()
                        ? backend.get("servicePort")
                        : backend.at("service", "port");
                Optional<Manifest> service = release.find("Service", ingress.namespace(), name.text());
                if (service.isEmpty() && release.owns(name.text())) {
                    reporter.report(name, "the Service " + name.text() + " is not rendered")
                            .about(ingress);
                } else if (service.isPresent() && !port.isEmpty() && !References.hasPort(service.get(), port)) {
                    Node said = port.isMapping() ? port.children().get(0) : port;
                    reporter.report(said, "the Service " + name.text() + " has no port " + said.text())
                            .about(ingress)
                            .related(service.get().spec().get("ports"), "its ports");
                }
            }
        }
    }
}
