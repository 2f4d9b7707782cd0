package dev.portolan.lint.rules.manifestschema;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.util.List;

final class HookAnnotationInvalid implements ManifestRule {
    /** Source: https://helm.sh/docs/topics/charts_hooks/ */
    private static final List<String> EVENTS = List.of(
            "pre-install",
            "post-install",
            "pre-delete",
            "post-delete",
            "pre-upgrade",
            "post-upgrade",
            "pre-rollback",
            "post-rollback",
            "test",
            "test-success");

    private static final List<String> POLICIES = List.of("before-hook-creation", "hook-succeeded", "hook-failed");

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "hook-annotation-invalid",
                "A helm hook annotation has an unknown event, weight or delete policy and is ignored or refused",
                Tag.HELM,
                Tag.CORRECTNESS);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        Node events = manifest.annotations().get("helm.sh/hook");
        for (String event : manifest.hookEvents()) {
            if (!EVENTS.contains(event)) {
                reporter.report(events, "\"" + event + "\" is no hook event; Helm drops the object in silence")
                        .hint("use one of " + String.join(", ", EVENTS));
            }
        }
        Node weight = manifest.annotations().get("helm.sh/hook-weight");
        if (weight.isPresent() && !weight.text().matches("[+-]?\\d{1,9}")) {
            reporter.report(weight, "the hook weight \"" + weight.text() + "\" is no whole number; Helm takes 0");
        }
        Node policies = manifest.annotations().get("helm.sh/hook-delete-policy");
        if (policies.isString()) {
            for (String policy : policies.text().split("\\s*,\\s*", -1)) {
                if (!POLICIES.contains(policy.strip())) {
                    reporter.report(policies, "\"" + policy + "\" is no hook delete policy")
                            .hint("use one of " + String.join(", ", POLICIES));
                }
            }
        }
    }
}
