package dev.portolan.lint.rules.rbac;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Severity;
import dev.portolan.lint.rule.Tag;

final class RbacSecretsAccess implements ManifestRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "rbac-secrets-access", "A role can read all secrets of its scope", Tag.SECURITY, Tag.CIS);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        for (Node rule : RoleRules.of(manifest)) {
            Node verb = RoleRules.verb(rule, "get", "list", "watch", "*");
            Node resource = RoleRules.resource(rule, "secrets", "*");
            boolean named = RoleRules.namesObjects(rule) && reporter.settings().flag("allowWithResourceNames", true);
            if (RoleRules.isAbout(rule, "") && !verb.isAbsent() && !resource.isAbsent() && !named) {
                boolean everywhere = manifest.isA("ClusterRole");
                reporter.report(
                                resource,
                                manifest.kind() + " " + manifest.name() + " can read all secrets"
                                        + (everywhere ? " of the cluster" : " of its namespace"))
                        .severity(everywhere ? Severity.ERROR : Severity.WARNING)
                        .hint("name the secrets in resourceNames");
            }
        }
    }
}
