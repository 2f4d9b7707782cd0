package dev.portolan.lint.rules.manifestschema;

import dev.portolan.lint.rule.Container;
import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.util.regex.Pattern;

final class InvalidImageReference implements ManifestRule {
    /** Source: https://pkg.go.dev/github.com/distribution/reference */
    private static final Pattern REFERENCE = Pattern.compile("(?:(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?"
            + "(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*|\\[[0-9a-fA-F:]+])(?::[0-9]+)?/)?"
            + "[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*"
            + "(?::[\\w][\\w.-]{0,127})?(?:@[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,})?");

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "invalid-image-reference",
                "An image reference is empty or malformed, often because registry, repository or tag was empty",
                Tag.CORRECTNESS);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        for (Container container : Container.of(manifest)) {
            Node image = container.at("image");
            if (image.isEmpty()) {
                reporter.report(image, container.title() + " has no image");
            } else if (image.isString() && !REFERENCE.matcher(image.text()).matches()) {
                reporter.report(image, "\"" + image.text() + "\" is no image reference")
                        .hint("[registry[:port]/]repository[:tag][@digest], the repository in lower case");
            }
        }
    }
}
