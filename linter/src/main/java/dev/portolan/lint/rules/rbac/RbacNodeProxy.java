package dev.portolan.lint.rules.rbac;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;

final class RbacNodeProxy implements ManifestRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "rbac-node-proxy",
                "A role reaches the kubelet or services through the API proxy",
                Tag.SECURITY,
                Tag.CIS);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        for (Node rule : RoleRules.of(manifest)) {
            Node nodes = RoleRules.resource(rule, "nodes/proxy");
            Node pods = RoleRules.resource(rule, "pods/proxy", "services/proxy");
            Node resource = nodes.isAbsent()
                            && !RoleRules.verb(rule, "get", "create", "*").isAbsent()
                    ? pods
                    : nodes;
            if (RoleRules.isAbout(rule, "") && !resource.isAbsent()) {
                reporter.report(resource, manifest.kind() + " " + manifest.name() + " grants " + resource.text());
            }
        }
    }
}
