package dev.portolan.lint.rules.rbac;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;

final class RbacBindDefaultAccount implements ManifestRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "rbac-bind-default-account",
                "Rights are bound to the default service account, so every pod of the namespace has them",
                Tag.SECURITY,
                Tag.CIS);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        if (manifest.isA("RoleBinding", "ClusterRoleBinding")) {
            for (Node subject : manifest.at("subjects").items()) {
                Node name = subject.get("name");
                if (subject.get("kind").is("ServiceAccount") && name.is("default")) {
                    reporter.report(
                            name, manifest.kind() + " " + manifest.name() + " binds to the default service account");
                }
            }
        }
    }
}
