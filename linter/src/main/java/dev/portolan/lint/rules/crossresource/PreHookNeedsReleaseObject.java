package dev.portolan.lint.rules.crossresource;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.PodTemplate;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.util.List;

final class PreHookNeedsReleaseObject implements ReleaseRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "pre-hook-needs-release-object",
                "A pre-install hook uses an object that is created only after it",
                Tag.CORRECTNESS,
                Tag.UPGRADE);
    }

    @Override
    public void check(Release release, Reporter reporter) {
        for (PodTemplate pod : release.workloads()) {
            if (!pod.manifest().hookEvents().contains("pre-install")) {
                continue;
            }
            check(release, pod, "ServiceAccount", pod.spec().get("serviceAccountName"), reporter);
            for (String kind : List.of("ConfigMap", "Secret")) {
                References.configs(pod, kind).forEach(name -> check(release, pod, kind, name, reporter));
            }
            for (Node volume : pod.volumes()) {
                check(release, pod, "PersistentVolumeClaim", volume.at("persistentVolumeClaim", "claimName"), reporter);
            }
        }
    }

    private static void check(Release release, PodTemplate pod, String kind, Node name, Reporter reporter) {
        if (name.isEmpty()) {
            return;
        }
        Manifest hook = pod.manifest();
        release.find(kind, hook.namespace(), name.text())
                .filter(object -> !object.hookEvents().contains("pre-install") || weight(object) > weight(hook))
                .ifPresent(object -> reporter.report(
                                name, "the " + kind + " " + name.text() + " is created after the hook that uses it")
                        .about(hook)
                        .related(object.root().get("kind"), "the " + kind));
    }

    private static long weight(Manifest manifest) {
        String weight = manifest.annotations().get("helm.sh/hook-weight").text("0");
        return weight.matches("-?[0-9]{1,9}") ? Long.parseLong(weight) : 0;
    }
}
