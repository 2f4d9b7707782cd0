package dev.portolan.lint.rules.rbac;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.util.List;

final class RbacWildcard implements ManifestRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "rbac-wildcard", "A role grants every verb, every resource or every API group", Tag.SECURITY, Tag.CIS);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        List<String> allow = reporter.settings().strings("allow", List.of());
        for (Node rule : RoleRules.of(manifest)) {
            for (String field : List.of("verbs", "resources", "apiGroups")) {
                for (Node item : rule.get(field).items()) {
                    boolean star = item.is("*")
                            || (field.equals("resources") && item.text().contains("*"));
                    if (star && !allow.contains(field + "/" + item.text())) {
                        reporter.report(
                                item,
                                manifest.kind() + " " + manifest.name() + " grants " + item.text() + " in " + field);
                    }
                }
            }
        }
    }
}
