package dev.portolan.lint.rules.networking;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.util.regex.Pattern;

final class EndpointsReservedAddress implements ManifestRule {
    private static final Pattern RESERVED =
            Pattern.compile("127\\..*|169\\.254\\..*|0\\.0\\.0\\.0|::1|fe[89ab][0-9a-f]:.*", Pattern.CASE_INSENSITIVE);

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "endpoints-reserved-address",
                "Hand-made endpoints point to loopback or link-local addresses",
                Tag.SECURITY,
                Tag.NETWORKING);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        if (manifest.isA("Endpoints")) {
            for (Node subset : manifest.at("subsets").items()) {
                subset.get("addresses").items().forEach(address -> check(address.get("ip"), reporter));
            }
        } else if (manifest.isA("EndpointSlice")) {
            for (Node endpoint : manifest.at("endpoints").items()) {
                endpoint.get("addresses").items().forEach(address -> check(address, reporter));
            }
        }
    }

    private static void check(Node address, Reporter reporter) {
        if (RESERVED.matcher(address.text()).matches()) {
            reporter.report(address, "the address " + address.text() + " means the node itself");
        }
    }
}
