package dev.portolan.lint.rules.deprecation;

import dev.portolan.lint.rule.Draft;
import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.schema.ApiLifecycle;

final class RemovedApiVersion implements ReleaseRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "removed-api-version",
                "An object uses an API version that the target Kubernetes no longer serves",
                Tag.HELM,
                Tag.CORRECTNESS,
                Tag.UPGRADE);
    }

    @Override
    public void check(Release release, Reporter reporter) {
        int minor = TargetVersion.of(release);
        for (Manifest manifest : release.manifests()) {
            ApiLifecycle lifecycle = ApiLifecycle.find(manifest.apiVersion(), manifest.kind());
            if (lifecycle != null && lifecycle.isRemovedIn(minor)) {
                Draft draft = reporter.report(
                                manifest.at("apiVersion"),
                                manifest.kind() + " in " + manifest.apiVersion() + " was removed in Kubernetes 1."
                                        + lifecycle.removedMinor())
                        .about(manifest)
                        .hint(TargetVersion.advice(lifecycle));
                HelmDeprecation.say(draft, manifest, lifecycle);
            }
        }
    }
}
