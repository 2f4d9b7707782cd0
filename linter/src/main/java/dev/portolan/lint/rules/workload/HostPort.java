package dev.portolan.lint.rules.workload;

import dev.portolan.lint.rule.Container;
import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;

final class HostPort implements ManifestRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.warning("host-port", "A container binds a port on the node", Tag.SECURITY, Tag.PSS_BASELINE);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        for (Container container : Container.of(manifest)) {
            for (Node port : container.ports()) {
                Node hostPort = port.get("hostPort");
                if (hostPort.number(0) > 0
                        && !container.pod().spec().get("hostNetwork").isTrue()) {
                    reporter.report(hostPort, container.title() + " binds port " + hostPort.text() + " on the node");
                }
            }
        }
    }
}
