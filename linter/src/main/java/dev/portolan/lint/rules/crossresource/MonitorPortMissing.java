package dev.portolan.lint.rules.crossresource;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.PodTemplate;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Selector;
import dev.portolan.lint.rule.Tag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

final class MonitorPortMissing implements ReleaseRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "monitor-port-missing",
                "A monitor endpoint names a port that the matched Service or pod does not have",
                Tag.CORRECTNESS);
    }

    @Override
    public void check(Release release, Reporter reporter) {
        for (Manifest monitor : release.ofKind("ServiceMonitor")) {
            List<Manifest> services = release.ofKind("Service").stream()
                    .filter(service -> Selector.matches(monitor.spec().get("selector"), labels(service)))
                    .toList();
            for (Node endpoint : monitor.spec().get("endpoints").items()) {
                Node port = endpoint.get("port");
                boolean found = services.isEmpty()
                        || services.stream()
                                .anyMatch(service -> hasName(service.spec().get("ports"), port));
                if (!port.isEmpty() && !found) {
                    reporter.report(port, "no Service that is selected has a port named " + port.text())
                            .about(monitor);
                }
            }
        }
        for (Manifest monitor : release.ofKind("PodMonitor")) {
            List<PodTemplate> pods = release.selectedBy(monitor.spec().get("selector"), monitor.namespace());
            for (Node endpoint : monitor.spec().get("podMetricsEndpoints").items()) {
                Node port = endpoint.get("port");
                boolean found = pods.isEmpty()
                        || pods.stream()
                                .flatMap(pod -> pod.runningContainers().stream())
                                .anyMatch(container -> hasName(container.at("ports"), port));
                if (!port.isEmpty() && !found) {
                    reporter.report(port, "no pod that is selected has a port named " + port.text())
                            .about(monitor);
                }
            }
        }
    }

    private static boolean hasName(Node ports, Node name) {
        return ports.items().stream().anyMatch(port -> port.get("name").is(name.text()));
    }

    private static Map<String, String> labels(Manifest manifest) {
        Map<String, String> labels = new HashMap<>();
        manifest.labels().fields().forEach(label -> labels.put(label.key(), label.text()));
        return labels;
    }
}
