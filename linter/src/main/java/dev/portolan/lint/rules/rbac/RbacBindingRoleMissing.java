package dev.portolan.lint.rules.rbac;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;

final class RbacBindingRoleMissing implements ReleaseRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "rbac-binding-role-missing",
                "A binding refers to a role that the chart should render but does not, or with the wrong kind",
                Tag.CORRECTNESS);
    }

    @Override
    public void check(Release release, Reporter reporter) {
        if (!release.isComplete()) {
            return;
        }
        for (Manifest binding : release.ofKind("RoleBinding", "ClusterRoleBinding")) {
            Node name = binding.at("roleRef", "name");
            String kind = binding.at("roleRef", "kind").text();
            String other = kind.equals("Role") ? "ClusterRole" : "Role";
            if (release.find(kind, binding.namespace(), name.text()).isPresent()) {
                continue;
            }
            if (release.find(other, binding.namespace(), name.text()).isPresent()) {
                reporter.report(name, "roleRef says " + kind + " " + name.text() + ", but the chart renders a " + other)
                        .about(binding);
            } else if (release.owns(name.text())) {
                reporter.report(name, "roleRef names the " + kind + " " + name.text() + ", which is not rendered")
                        .about(binding);
            }
        }
    }
}
