package dev.portolan.lint.rules.rbac;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.util.List;

final class RbacSubjectNamespaceWrong implements ReleaseRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "rbac-subject-namespace-wrong",
                "A binding names a service account without namespace or in another namespace than the chart creates it in",
                Tag.CORRECTNESS,
                Tag.SECURITY);
    }

    @Override
    public void check(Release release, Reporter reporter) {
        for (Manifest binding : release.ofKind("RoleBinding", "ClusterRoleBinding")) {
            for (Node subject : binding.at("subjects").items()) {
                Node namespace = subject.get("namespace");
                String name = subject.get("name").text();
                if (!subject.get("kind").is("ServiceAccount") || name.isEmpty()) {
                    continue;
                }
                List<Manifest> accounts = release.ofKind("ServiceAccount").stream()
                        .filter(account -> account.name().equals(name))
                        .toList();
                if (namespace.isEmpty()) {
                    reporter.report(namespace, "the service account " + name + " is named without a namespace")
                            .about(binding)
                            .hint("set namespace: {{ .Release.Namespace }}");
                } else if (!accounts.isEmpty()
                        && accounts.stream()
                                .noneMatch(account -> account.namespace().equals(namespace.text()))) {
                    Manifest account = accounts.get(0);
                    reporter.report(
                                    namespace,
                                    "the service account " + name + " is rendered in the namespace "
                                            + account.namespace() + ", not in " + namespace.text())
                            .about(binding)
                            .related(account.root(), "the account");
                }
            }
        }
    }
}
