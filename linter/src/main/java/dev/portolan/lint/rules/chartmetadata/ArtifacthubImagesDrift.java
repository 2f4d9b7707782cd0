package dev.portolan.lint.rules.chartmetadata;

import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.lint.rule.Container;
import dev.portolan.lint.rule.ImageReference;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.NodeReader;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Source;
import dev.portolan.lint.rule.Tag;
import java.util.Set;
import java.util.TreeSet;

final class ArtifacthubImagesDrift implements ReleaseRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "artifacthub-images-drift",
                "The image list in the annotation differs from the images the chart really renders",
                Tag.BEST_PRACTICE);
    }

    @Override
    public void check(Release release, Reporter reporter) {
        Node annotation = release.chart().metadata().at("annotations", "artifacthub.io/images");
        if (annotation.isEmpty() || !release.isComplete()) {
            return;
        }
        Set<String> listed = new TreeSet<>();
        for (Node entry : NodeReader.parse(Source.file(SourceText.of("artifacthub.io/images", annotation.text())))
                .root()
                .items()) {
            if (!entry.get("whitelisted").isTrue()) {
                listed.add(normal(entry.get("image").text()));
            }
        }
        Set<String> rendered = new TreeSet<>();
        release.manifests().stream()
                .flatMap(manifest -> Container.of(manifest).stream())
                .map(container -> container.at("image").text())
                .filter(image -> !image.isEmpty())
                .forEach(image -> rendered.add(normal(image)));
        Set<String> missing = new TreeSet<>(rendered);
        missing.removeAll(listed);
        if (!missing.isEmpty()) {
            reporter.report(
                    annotation,
                    "the chart renders images that the annotation does not list: " + String.join(", ", missing));
        }
    }

    private static String normal(String image) {
        ImageReference parts = ImageReference.parse(image);
        boolean hub = parts.registry().isEmpty() || parts.registry().equals("docker.io");
        String repository = hub && parts.repository().startsWith("library/")
                ? parts.repository().substring(8)
                : parts.repository();
        String version = parts.digest().isEmpty()
                ? ":" + (parts.tag().isEmpty() ? "latest" : parts.tag())
                : "@" + parts.digest();
        return (hub ? "" : parts.registry() + "/") + repository + version;
    }
}
