package dev.portolan.lint.rules.rbac;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;

final class RbacBindEscalate implements ManifestRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "rbac-bind-escalate", "A role may hand out rights that its holder lacks", Tag.SECURITY, Tag.CIS);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        for (Node rule : RoleRules.of(manifest)) {
            Node verb = RoleRules.verb(rule, "bind", "escalate");
            Node resource = RoleRules.resource(rule, "roles", "clusterroles", "*");
            if (!verb.isAbsent() && !resource.isAbsent() && !RoleRules.namesObjects(rule)) {
                reporter.report(verb, manifest.kind() + " " + manifest.name() + " may " + verb.text() + " any role");
            }
        }
    }
}
