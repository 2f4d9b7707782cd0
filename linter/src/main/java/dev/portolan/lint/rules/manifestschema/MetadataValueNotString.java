package dev.portolan.lint.rules.manifestschema;

import dev.portolan.lint.rule.Container;
import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.PodTemplate;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;

final class MetadataValueNotString implements ManifestRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "metadata-value-not-string",
                "A label, annotation or ConfigMap value was rendered as a number, boolean or null",
                Tag.CORRECTNESS);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        check(manifest.labels(), reporter);
        check(manifest.annotations(), reporter);
        PodTemplate.of(manifest).ifPresent(pod -> {
            check(pod.metadata().get("labels"), reporter);
            check(pod.metadata().get("annotations"), reporter);
        });
        if (manifest.isA("ConfigMap")) {
            check(manifest.at("data"), reporter);
        } else if (manifest.isA("Secret")) {
            check(manifest.at("stringData"), reporter);
        }
        for (Container container : Container.of(manifest)) {
            container.env().forEach(variable -> checkText(variable.get("value"), reporter));
        }
    }

    private static void check(Node texts, Reporter reporter) {
        texts.fields().forEach(value -> checkText(value, reporter));
    }

    private static void checkText(Node value, Reporter reporter) {
        if (value.isPresent() && !value.isString()) {
            String found = switch (value.kind()) {
                case NUMBER -> "a number";
                case BOOLEAN -> "a boolean";
                case MAPPING -> "a mapping";
                default -> "a list";
            };
            reporter.report(value, "expected text at " + value.path() + ", found " + found)
                    .hint(
                            value.isMapping() || value.isSequence()
                                    ? "print it as text: | toJson | quote"
                                    : "add | quote");
        }
    }
}
