package dev.portolan.lint.rules.rbac;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;

final class RbacCsrApprove implements ManifestRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "rbac-csr-approve",
                "A role may approve or sign certificate requests, hence mint cluster identities",
                Tag.SECURITY,
                Tag.CIS);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        for (Node rule : RoleRules.of(manifest)) {
            Node approval = RoleRules.resource(rule, "certificatesigningrequests/approval");
            Node signers = RoleRules.resource(rule, "signers");
            if (!approval.isAbsent()
                    && !RoleRules.verb(rule, "update", "patch", "*").isAbsent()) {
                reporter.report(
                        approval, manifest.kind() + " " + manifest.name() + " may approve certificate requests");
            } else if (!signers.isAbsent()
                    && !RoleRules.verb(rule, "approve", "sign", "*").isAbsent()
                    && !RoleRules.namesObjects(rule)) {
                reporter.report(signers, manifest.kind() + " " + manifest.name() + " may sign certificate requests");
            }
        }
    }
}
