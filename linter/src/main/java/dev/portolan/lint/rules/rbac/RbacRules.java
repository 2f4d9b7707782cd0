package dev.portolan.lint.rules.rbac;

import dev.portolan.lint.rule.Rule;
import java.util.List;

/** The rules of this family. */
public final class RbacRules {
    /** One line each, in the order of the alphabet. */
    public static final List<Rule> ALL = List.of(
            new ClusterAdminBinding(),
            new RbacBindAnonymous(),
            new RbacBindDefaultAccount(),
            new RbacBindEscalate(),
            new RbacBindEveryone(),
            new RbacBindMasters(),
            new RbacBindingRoleMissing(),
            new RbacCsrApprove(),
            new RbacImpersonate(),
            new RbacNodeProxy(),
            new RbacPodExec(),
            new RbacSecretsAccess(),
            new RbacSubjectNamespaceWrong(),
            new RbacTokenCreate(),
            new RbacWebhookConfig(),
            new RbacWildcard());

    private RbacRules() {}
}
