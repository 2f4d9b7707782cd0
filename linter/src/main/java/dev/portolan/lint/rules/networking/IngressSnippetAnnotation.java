package dev.portolan.lint.rules.networking;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.util.List;

final class IngressSnippetAnnotation implements ManifestRule {
    private static final List<String> NAMES = List.of(
            "configuration-snippet",
            "server-snippet",
            "auth-snippet",
            "stream-snippet",
            "location-snippets",
            "server-snippets");

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "ingress-snippet-annotation",
                "Raw proxy configuration is injected through an annotation (CVE-2021-25742 and followers)",
                Tag.SECURITY,
                Tag.NETWORKING);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        List<String> names = reporter.settings().strings("annotations", NAMES);
        if (manifest.isA("Ingress")) {
            for (Node annotation : manifest.annotations().fields()) {
                String name = annotation.key().substring(annotation.key().lastIndexOf('/') + 1);
                if (annotation.key().contains("/") && (names.contains(name) || name.endsWith("-snippet"))) {
                    reporter.reportKey(
                            annotation, "the annotation " + name + " puts raw text into the proxy's configuration");
                }
            }
        }
    }
}
