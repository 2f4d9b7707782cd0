package dev.portolan.lint.rules.workload;

import dev.portolan.lint.rule.Container;
import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.util.List;

final class HostProbeTarget implements ManifestRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "host-probe-target",
                "A probe or lifecycle handler calls another host than the pod itself",
                Tag.SECURITY,
                Tag.PSS_BASELINE);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        for (Container container : Container.of(manifest)) {
            for (Node handler : container.handlers()) {
                for (String kind : List.of("httpGet", "tcpSocket")) {
                    Node host = handler.at(kind, "host");
                    if (!host.isEmpty()) {
                        reporter.report(
                                        host,
                                        container.title() + ": " + handler.key() + " calls the host " + host.text())
                                .hint("for a Host header, use httpHeaders");
                    }
                }
            }
        }
    }
}
