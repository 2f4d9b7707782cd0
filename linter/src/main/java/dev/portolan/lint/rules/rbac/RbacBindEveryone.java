package dev.portolan.lint.rules.rbac;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;

final class RbacBindEveryone implements ManifestRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "rbac-bind-everyone",
                "Rights are bound to every logged-in user or every service account",
                Tag.SECURITY,
                Tag.CIS);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        if (manifest.isA("RoleBinding", "ClusterRoleBinding")) {
            for (Node subject : manifest.at("subjects").items()) {
                Node name = subject.get("name");
                if (name.isOneOf("system:authenticated", "system:serviceaccounts")) {
                    reporter.report(
                            name,
                            manifest.kind() + " " + manifest.name() + " grants rights to everyone in " + name.text());
                }
            }
        }
    }
}
