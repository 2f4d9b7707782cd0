package dev.portolan.lint.rules.deprecation;

import dev.portolan.lint.rule.Draft;
import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.schema.ApiLifecycle;

final class DeprecatedApiVersion implements ReleaseRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "deprecated-api-version",
                "An object uses an API version that is announced for removal",
                Tag.HELM,
                Tag.UPGRADE);
    }

    @Override
    public void check(Release release, Reporter reporter) {
        int minor = TargetVersion.of(release);
        for (Manifest manifest : release.manifests()) {
            ApiLifecycle lifecycle = ApiLifecycle.find(manifest.apiVersion(), manifest.kind());
            if (lifecycle != null && lifecycle.isDeprecatedIn(minor) && !lifecycle.isRemovedIn(minor)) {
                String end = lifecycle.removedMinor() == Integer.MAX_VALUE
                        ? ""
                        : " and goes in 1." + lifecycle.removedMinor();
                Draft draft = reporter.report(
                                manifest.at("apiVersion"),
                                manifest.kind() + " in " + manifest.apiVersion() + " is deprecated since Kubernetes 1."
                                        + lifecycle.deprecatedMinor() + end)
                        .about(manifest)
                        .hint(TargetVersion.advice(lifecycle));
                HelmDeprecation.say(draft, manifest, lifecycle);
            }
        }
    }
}
