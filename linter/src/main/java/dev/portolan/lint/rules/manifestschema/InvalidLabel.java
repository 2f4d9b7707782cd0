package dev.portolan.lint.rules.manifestschema;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.PodTemplate;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.util.regex.Pattern;

final class InvalidLabel implements ManifestRule {
    /** Source: https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/ */
    private static final Pattern VALUE = Pattern.compile("([A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?)?");

    private static final Pattern KEY =
            Pattern.compile("([a-z0-9.-]{1,253}/)?[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?");

    @Override
    public RuleInfo info() {
        return RuleInfo.error("invalid-label", "A label key or value breaks the label syntax", Tag.CORRECTNESS);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        check(manifest.labels(), reporter);
        PodTemplate.of(manifest).ifPresent(pod -> {
            check(pod.metadata().get("labels"), reporter);
            check(pod.spec().get("nodeSelector"), reporter);
        });
        check(manifest.at("spec", "selector", "matchLabels"), reporter);
        if (manifest.isA("Service")) {
            check(manifest.at("spec", "selector"), reporter);
        }
    }

    private static void check(Node labels, Reporter reporter) {
        for (Node label : labels.fields()) {
            if (!KEY.matcher(label.key()).matches()) {
                reporter.reportKey(label, "\"" + label.key() + "\" is no key for a label");
            } else if (label.isString() && !VALUE.matcher(label.text()).matches()) {
                reporter.report(label, "\"" + label.text() + "\" is no value for a label")
                        .hint("at most 63 letters, digits, -, _ and ., beginning and ending with a letter or digit");
            }
        }
    }
}
