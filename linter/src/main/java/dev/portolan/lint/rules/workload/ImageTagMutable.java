package dev.portolan.lint.rules.workload;

import dev.portolan.lint.rule.Container;
import dev.portolan.lint.rule.ImageReference;
import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.util.List;

final class ImageTagMutable implements ManifestRule {
    private static final List<String> FLOATING =
            List.of("latest", "head", "canary", "nightly", "edge", "main", "master", "stable");

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "image-tag-mutable",
                "The image has no tag or a floating tag",
                Tag.RELIABILITY,
                Tag.SECURITY,
                Tag.BEST_PRACTICE);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        List<String> floating = reporter.settings().strings("floating", FLOATING);
        for (Container container : Container.of(manifest)) {
            Node node = container.at("image");
            ImageReference image = ImageReference.parse(node.text());
            if (!ImageReference.problem(node.text()).isEmpty()
                    || !image.digest().isEmpty()) {
                continue;
            }
            if (image.tag().isEmpty()) {
                reporter.report(node, container.title() + ": the image " + node.text() + " has no tag")
                        .atValue();
            } else if (floating.contains(image.tag())) {
                reporter.report(node, container.title() + ": the tag " + image.tag() + " is moved to other images")
                        .atValue();
            }
        }
    }
}
