package dev.portolan.lint.rules.manifestschema;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

final class NoValueMarker implements ManifestRule {
    private static final Pattern MARKER =
            Pattern.compile("<no value>|<nil>|%![a-zA-Z]?\\(|(?:^|[\\s=:])map\\[[\\w./-]*[:\\]]");

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "no-value-marker",
                "The rendered text holds a Go formatting artefact where a value should be",
                Tag.CORRECTNESS);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        boolean config = manifest.isA("ConfigMap");
        for (Node node : manifest.root().walk()) {
            if (node.isString() && !(config && node.style() == Node.Style.BLOCK)) {
                Matcher marker = MARKER.matcher(node.text());
                if (marker.find()) {
                    reporter.report(node, "the text \"" + marker.group().strip() + "\" was printed instead of a value")
                            .hint("the value is missing or of another type than the template expects");
                }
            }
        }
    }
}
