package dev.portolan.lint.rules.networking;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.util.regex.Pattern;

final class IngressAnnotationInjection implements ManifestRule {
    private static final Pattern BREAKS_OUT = Pattern.compile("[\\r\\n;]|\\{(?![0-9,]+})|_by_lua");

    private static final Pattern IN_PATH = Pattern.compile("[\\r\\n;]|\\{(?![0-9,]+})|\\s");

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "ingress-annotation-injection",
                "An ingress annotation or path carries characters that break out of the generated proxy configuration",
                Tag.SECURITY,
                Tag.NETWORKING);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        if (!manifest.isA("Ingress")) {
            return;
        }
        for (Node annotation : manifest.annotations().fields()) {
            boolean nginx = annotation.key().startsWith("nginx.ingress.kubernetes.io/");
            if (nginx
                    && !annotation.key().endsWith("-snippet")
                    && BREAKS_OUT.matcher(annotation.text().strip()).find()) {
                reporter.report(
                        annotation, "the value of " + annotation.key() + " breaks out of the proxy's configuration");
            }
        }
        for (Node rule : manifest.spec().get("rules").items()) {
            for (Node path : rule.at("http", "paths").items()) {
                if (IN_PATH.matcher(path.get("path").text()).find()) {
                    reporter.report(path.get("path"), "the path breaks out of the proxy's configuration");
                }
            }
        }
    }
}
