package dev.portolan.lint.rules.networking;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;

final class ServiceHeadlessLoadBalanced implements ManifestRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "service-headless-load-balanced",
                "clusterIP None is combined with a type that needs an address",
                Tag.CORRECTNESS,
                Tag.NETWORKING);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        Node type = manifest.spec().get("type");
        Node address = manifest.spec().get("clusterIP");
        if (manifest.isA("Service") && address.is("None") && type.isOneOf("NodePort", "LoadBalancer")) {
            reporter.report(address, "a Service of type " + type.text() + " needs a cluster address")
                    .related(type, "the type");
        }
    }
}
