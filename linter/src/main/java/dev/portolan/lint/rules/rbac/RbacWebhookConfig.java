package dev.portolan.lint.rules.rbac;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;

final class RbacWebhookConfig implements ManifestRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "rbac-webhook-config",
                "A role may change admission webhooks, hence intercept all API writes",
                Tag.SECURITY,
                Tag.CIS);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        for (Node rule : RoleRules.of(manifest)) {
            Node verb = RoleRules.verb(rule, "create", "update", "patch", "*");
            Node resource =
                    RoleRules.resource(rule, "mutatingwebhookconfigurations", "validatingwebhookconfigurations", "*");
            if (RoleRules.isAbout(rule, "admissionregistration.k8s.io")
                    && !verb.isAbsent()
                    && !resource.isAbsent()
                    && !RoleRules.namesObjects(rule)) {
                reporter.report(resource, manifest.kind() + " " + manifest.name() + " may change admission webhooks");
            }
        }
    }
}
