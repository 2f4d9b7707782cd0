package dev.portolan.lint.rules.rbac;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;

final class RbacBindAnonymous implements ManifestRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "rbac-bind-anonymous", "Rights are bound to unauthenticated callers", Tag.SECURITY, Tag.CIS);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        if (manifest.isA("RoleBinding", "ClusterRoleBinding")) {
            for (Node subject : manifest.at("subjects").items()) {
                Node name = subject.get("name");
                if (name.isOneOf("system:anonymous", "system:unauthenticated")) {
                    reporter.report(
                            name, manifest.kind() + " " + manifest.name() + " grants rights to callers without a name");
                }
            }
        }
    }
}
