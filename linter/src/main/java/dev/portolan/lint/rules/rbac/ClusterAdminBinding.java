package dev.portolan.lint.rules.rbac;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Severity;
import dev.portolan.lint.rule.Tag;
import java.util.List;

final class ClusterAdminBinding implements ManifestRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error("cluster-admin-binding", "A binding hands out cluster-admin", Tag.SECURITY, Tag.CIS);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        List<String> roles = reporter.settings().strings("roles", List.of("cluster-admin"));
        List<String> warnRoles = reporter.settings().strings("warnRoles", List.of("admin", "edit"));
        Node name = manifest.at("roleRef", "name");
        if (!manifest.isA("RoleBinding", "ClusterRoleBinding")) {
            return;
        } else if (roles.contains(name.text())) {
            reporter.report(name, manifest.kind() + " " + manifest.name() + " grants " + name.text());
        } else if (manifest.isA("ClusterRoleBinding") && warnRoles.contains(name.text())) {
            reporter.report(name, "the role " + name.text() + " is granted in all namespaces")
                    .severity(Severity.WARNING);
        }
    }
}
