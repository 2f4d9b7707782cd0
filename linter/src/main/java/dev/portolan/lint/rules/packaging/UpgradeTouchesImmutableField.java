package dev.portolan.lint.rules.packaging;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.util.Optional;

final class UpgradeTouchesImmutableField implements ReleaseRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "upgrade-touches-immutable-field",
                "Upgrading from the previous version changes a field that Kubernetes does not let change",
                Tag.UPGRADE,
                Tag.CORRECTNESS);
    }

    @Override
    public void check(Release release, Reporter reporter) {
        release.base().ifPresent(base -> compare(base, release, reporter));
    }

    private static void compare(Release base, Release release, Reporter reporter) {
        String version = base.chart().metadata().get("version").text("the earlier version");
        for (Manifest manifest : release.manifests()) {
            Optional<Manifest> earlier = base.find(manifest.kind(), manifest.namespace(), manifest.name());
            // Hooks are deleted and made anew, unless told otherwise.
            if (earlier.isPresent() && !manifest.isHook() && !earlier.get().isHook()) {
                for (ImmutableFields.Change change : ImmutableFields.changes(earlier.get(), manifest)) {
                    reporter.report(change.now(), message(change, manifest, version))
                            .about(manifest)
                            .hint("keep the field as it is, give the object another name, or tell users to delete it");
                }
            }
        }
    }

    private static String message(ImmutableFields.Change change, Manifest manifest, String version) {
        return change.now().path() + " of a " + manifest.kind() + " may not change, and in " + version + " it is "
                + told(change.before());
    }

    private static String told(Node node) {
        if (node.isEmpty()) {
            return "not set";
        }
        return node.isMapping() || node.isSequence() ? "another" : node.text();
    }
}
