package dev.portolan.lint.rules.networking;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.util.List;

final class NetworkPolicyAllowAll implements ManifestRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "network-policy-allow-all",
                "A network policy permits every peer, so it isolates nothing",
                Tag.SECURITY,
                Tag.NETWORKING);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        if (!manifest.isA("NetworkPolicy") || !manifest.group().equals("networking.k8s.io")) {
            return;
        }
        for (String direction : List.of("ingress", "egress")) {
            String peers = direction.equals("ingress") ? "from" : "to";
            for (Node rule : manifest.spec().get(direction).items()) {
                boolean everyPort = rule.get("ports").isEmpty();
                if (rule.isMapping() && everyPort && rule.get(peers).isEmpty()) {
                    reporter.report(rule, "an empty " + direction + " rule permits every peer");
                }
                for (Node peer : rule.get(peers).items()) {
                    if (everyPort && isEmpty(peer.get("podSelector")) && isEmpty(peer.get("namespaceSelector"))) {
                        reporter.report(peer, "the peer is every pod of every namespace");
                    }
                }
            }
        }
    }

    private static boolean isEmpty(Node selector) {
        return selector.isMapping() && selector.isEmpty();
    }
}
