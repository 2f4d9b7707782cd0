package dev.portolan.lint.rules.deprecation;

import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Container;
import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;

final class Helm2Leftover implements ReleaseRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning("helm2-leftover", "The chart carries remains of Helm 2", Tag.HELM, Tag.UPGRADE);
    }

    @Override
    public void check(Release release, Reporter reporter) {
        ChartTree chart = release.chart();
        if (chart.has("requirements.lock") && chart.metadata().get("apiVersion").is("v2")) {
            reporter.report(
                            chart.place("requirements.lock"),
                            "requirements.lock is Helm 2's; apiVersion v2 has Chart.lock")
                    .hint("remove it and run helm dependency update");
        }
        for (Manifest manifest : release.manifests()) {
            if (manifest.hookEvents().contains("crd-install")) {
                reporter.report(
                                manifest.annotations().get("helm.sh/hook"),
                                "the hook crd-install was Helm 2's; Helm drops the object")
                        .about(manifest)
                        .hint("move the definition into crds/");
            }
            Node heritage = manifest.labels().get("heritage");
            if (heritage.is("Tiller")) {
                reporter.report(heritage, "the label heritage says Tiller, which is Helm 2's server")
                        .about(manifest)
                        .hint("print {{ .Release.Service }}");
            }
            for (Container container : Container.of(manifest)) {
                if (container.at("image").text().contains("kubernetes-helm/tiller")) {
                    reporter.report(container.at("image"), "the chart installs Tiller, Helm 2's server")
                            .about(manifest)
                            .hint("remove it: Helm 3 and 4 need no server, and Tiller rules the whole cluster");
                }
            }
        }
    }
}
