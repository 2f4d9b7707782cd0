package dev.portolan.lint.rules.crossresource;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;

final class HookWithoutDeletePolicy implements ManifestRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "hook-without-delete-policy",
                "A hook job cannot run again because its old object is kept, or a failed hook is removed before its log is read",
                Tag.RELIABILITY,
                Tag.UPGRADE);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        Node policy = manifest.annotations().get("helm.sh/hook-delete-policy");
        if (!manifest.isHook() || manifest.isTest() || !manifest.isA("Job", "Pod")) {
            return;
        } else if (policy.text().contains("hook-failed")) {
            reporter.report(policy, "a hook that fails is removed together with its log");
        } else if (!policy.isEmpty()
                && !policy.text().contains("before-hook-creation")
                && !manifest.root().at("metadata", "generateName").isPresent()) {
            reporter.report(policy, "a hook that failed is kept and blocks the next run under the same name")
                    .hint("add before-hook-creation");
        }
    }
}
