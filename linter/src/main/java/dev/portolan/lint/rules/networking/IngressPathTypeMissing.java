package dev.portolan.lint.rules.networking;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;

final class IngressPathTypeMissing implements ManifestRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "ingress-path-type-missing",
                "A path has no pathType, which the v1 API refuses",
                Tag.CORRECTNESS,
                Tag.NETWORKING);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        if (!manifest.isA("Ingress") || !manifest.apiVersion().equals("networking.k8s.io/v1")) {
            return;
        }
        for (Node rule : manifest.spec().get("rules").items()) {
            for (Node path : rule.at("http", "paths").items()) {
                Node type = path.get("pathType");
                Node where = path.get("path");
                if (!type.isPresent()) {
                    reporter.report(type, "the path has no pathType").hint("add pathType: Prefix");
                } else if (type.isOneOf("Prefix", "Exact") && !where.text().startsWith("/")) {
                    reporter.report(where, "a path of type " + type.text() + " begins with a slash");
                }
            }
        }
    }
}
