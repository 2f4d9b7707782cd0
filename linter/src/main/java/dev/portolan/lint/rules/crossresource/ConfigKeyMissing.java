package dev.portolan.lint.rules.crossresource;

import dev.portolan.lint.rule.Container;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.PodTemplate;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;

final class ConfigKeyMissing implements ReleaseRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "config-key-missing",
                "A pod refers to a key that the rendered ConfigMap or Secret lacks",
                Tag.CORRECTNESS);
    }

    @Override
    public void check(Release release, Reporter reporter) {
        for (PodTemplate pod : release.workloads()) {
            for (Container container : pod.containers()) {
                for (Node variable : container.env()) {
                    check(release, pod, "Secret", variable.at("valueFrom", "secretKeyRef"), reporter);
                    check(release, pod, "ConfigMap", variable.at("valueFrom", "configMapKeyRef"), reporter);
                }
            }
            for (Node volume : pod.volumes()) {
                Node secret = volume.get("secret");
                secret.get("items")
                        .items()
                        .forEach(item -> check(
                                release, pod, "Secret", secret.get("secretName"), item.get("key"), secret, reporter));
                Node config = volume.get("configMap");
                config.get("items")
                        .items()
                        .forEach(item -> check(
                                release, pod, "ConfigMap", config.get("name"), item.get("key"), config, reporter));
            }
        }
    }

    private static void check(Release release, PodTemplate pod, String kind, Node reference, Reporter reporter) {
        check(release, pod, kind, reference.get("name"), reference.get("key"), reference, reporter);
    }

    private static void check(
            Release release, PodTemplate pod, String kind, Node name, Node key, Node reference, Reporter reporter) {
        if (name.isEmpty() || key.isEmpty() || reference.get("optional").isTrue()) {
            return;
        }
        release.find(kind, pod.manifest().namespace(), name.text())
                .filter(object -> !Release.dataOf(object).containsKey(key.text()))
                .ifPresent(
                        object -> reporter.report(key, "the " + kind + " " + name.text() + " has no key " + key.text())
                                .about(pod.manifest())
                                .related(object.root().get("kind"), "the " + kind));
    }
}
