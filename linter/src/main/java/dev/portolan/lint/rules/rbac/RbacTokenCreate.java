package dev.portolan.lint.rules.rbac;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;

final class RbacTokenCreate implements ManifestRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error("rbac-token-create", "A role may mint tokens of service accounts", Tag.SECURITY, Tag.CIS);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        for (Node rule : RoleRules.of(manifest)) {
            Node verb = RoleRules.verb(rule, "create", "*");
            Node resource = RoleRules.resource(rule, "serviceaccounts/token");
            if (RoleRules.isAbout(rule, "")
                    && !verb.isAbsent()
                    && !resource.isAbsent()
                    && !RoleRules.namesObjects(rule)) {
                reporter.report(
                        resource, manifest.kind() + " " + manifest.name() + " may mint tokens of service accounts");
            }
        }
    }
}
