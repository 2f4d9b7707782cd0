package dev.portolan.lint.rules.rbac;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;

final class RbacPodExec implements ManifestRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.warning("rbac-pod-exec", "A role may run commands in or attach to pods", Tag.SECURITY);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        for (Node rule : RoleRules.of(manifest)) {
            Node verb = RoleRules.verb(rule, "create", "get", "*");
            Node resource = RoleRules.resource(rule, "pods/exec", "pods/attach", "pods/ephemeralcontainers", "pods/*");
            if (RoleRules.isAbout(rule, "") && !verb.isAbsent() && !resource.isAbsent()) {
                reporter.report(resource, manifest.kind() + " " + manifest.name() + " may run commands in pods");
            }
        }
    }
}
