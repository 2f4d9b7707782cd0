package dev.portolan.lint.rules.workload;

import dev.portolan.lint.rule.Container;
import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Severity;
import dev.portolan.lint.rule.Tag;
import java.util.List;

final class ProbePortUndefined implements ManifestRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "probe-port-undefined",
                "A probe names a port that the container does not declare",
                Tag.CORRECTNESS,
                Tag.RELIABILITY);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        boolean checkNumbers = reporter.settings().flag("checkNumbers", true);
        for (Container container : Container.of(manifest)) {
            for (Node probe : container.probes()) {
                for (String kind : List.of("httpGet", "tcpSocket", "grpc")) {
                    Node port = probe.at(kind, "port");
                    if (port.isString()) {
                        checkName(container, probe, port, reporter);
                    } else if (port.isNumber() && checkNumbers) {
                        checkNumber(container, probe, port, reporter);
                    }
                }
            }
        }
    }

    private static void checkName(Container container, Node probe, Node port, Reporter reporter) {
        boolean isNumber = !port.text().isEmpty() && port.text().chars().allMatch(Character::isDigit);
        boolean found = container.ports().stream()
                .anyMatch(declared -> declared.get("name").is(port.text()));
        if (!found && !isNumber) {
            reporter.report(
                    port,
                    container.title() + ": " + probe.key() + " names the port " + port.text()
                            + ", which is not declared");
        }
    }

    private static void checkNumber(Container container, Node probe, Node port, Reporter reporter) {
        boolean found = container.ports().isEmpty()
                || container.ports().stream()
                        .anyMatch(declared -> declared.get("containerPort").is(port.text()));
        if (!found) {
            reporter.report(
                            port,
                            container.title() + ": " + probe.key() + " asks port " + port.text()
                                    + ", which is not declared")
                    .severity(Severity.INFO);
        }
    }
}
