package dev.portolan.lint.rules.networking;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.util.ArrayList;
import java.util.List;

final class CiliumFqdnWithoutDnsRule implements ManifestRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "cilium-fqdn-without-dns-rule",
                "A Cilium toFQDNs rule has no DNS inspection rule, so no name ever matches",
                Tag.CORRECTNESS,
                Tag.NETWORKING);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        if (!manifest.isA("CiliumNetworkPolicy", "CiliumClusterwideNetworkPolicy")) {
            return;
        }
        List<Node> specs = new ArrayList<>(manifest.at("specs").items());
        specs.add(manifest.spec());
        boolean inspects = specs.stream()
                .flatMap(spec -> spec.get("egress").items().stream())
                .flatMap(rule -> rule.get("toPorts").items().stream())
                .anyMatch(ports -> ports.at("rules", "dns").isSequence());
        for (Node spec : specs) {
            for (Node rule : spec.get("egress").items()) {
                if (rule.get("toFQDNs").isSequence() && !inspects) {
                    reporter.reportKey(rule.get("toFQDNs"), "no rule lets Cilium see DNS answers, so no name matches")
                            .hint("add an egress rule to kube-dns, port 53, with rules.dns");
                }
            }
        }
    }
}
