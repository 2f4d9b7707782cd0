package dev.portolan.lint.rules.networking;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.util.List;

final class ServiceExternalIps implements ManifestRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "service-external-ips",
                "A Service claims external addresses and can divert traffic of others (CVE-2020-8554)",
                Tag.SECURITY,
                Tag.NETWORKING);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        List<String> allow = reporter.settings().strings("allow", List.of());
        if (manifest.isA("Service")) {
            for (Node address : manifest.spec().get("externalIPs").items()) {
                if (!allow.contains(address.text())) {
                    reporter.report(address, "the Service claims the external address " + address.text());
                }
            }
        }
    }
}
