package dev.portolan.lint.rules.workload;

import dev.portolan.lint.rule.Container;
import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.util.List;

final class ImageRegistryRetired implements ManifestRule {
    private static final List<String> RETIRED = List.of(
            "k8s.gcr.io/",
            "gcr.io/google-containers/",
            "gcr.io/google_containers/",
            "gcr.io/kubernetes-helm/",
            "docker.pkg.github.com/",
            "docker.bintray.io/");

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "image-registry-retired",
                "The image lives in a registry or project that was shut down or frozen",
                Tag.RELIABILITY);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        List<String> retired = reporter.settings().strings("list", RETIRED);
        for (Container container : Container.of(manifest)) {
            Node image = container.at("image");
            for (String place : retired) {
                if (image.text().startsWith(place)) {
                    reporter.report(image, container.title() + ": " + place + " is retired and gets no images")
                            .atValue();
                }
            }
        }
    }
}
