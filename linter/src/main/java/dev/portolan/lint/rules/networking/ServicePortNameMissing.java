package dev.portolan.lint.rules.networking;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

final class ServicePortNameMissing implements ManifestRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "service-port-name-missing",
                "A Service with several ports leaves one unnamed or names two alike",
                Tag.CORRECTNESS,
                Tag.NETWORKING);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        if (!manifest.isA("Service")) {
            return;
        }
        List<Node> ports = manifest.spec().get("ports").items();
        Map<String, Node> names = new HashMap<>();
        Map<String, Node> numbers = new HashMap<>();
        for (Node port : ports) {
            Node name = port.get("name");
            if (name.isEmpty() && ports.size() > 1) {
                reporter.report(name, "each of several ports has a name");
            }
            Node sameName = name.isEmpty() ? null : names.putIfAbsent(name.text(), name);
            Node number = port.get("port");
            Node sameNumber = number.isEmpty()
                    ? null
                    : numbers.putIfAbsent(number.text() + port.get("protocol").text("TCP"), number);
            if (sameName != null) {
                reporter.report(name, "two ports are named " + name.text()).related(sameName, "the other one");
            } else if (sameNumber != null) {
                reporter.report(number, "port " + number.text() + " stands here twice")
                        .related(sameNumber, "the other one");
            }
        }
    }
}
