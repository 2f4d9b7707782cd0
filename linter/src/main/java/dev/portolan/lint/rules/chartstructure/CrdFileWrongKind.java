package dev.portolan.lint.rules.chartstructure;

import dev.portolan.lint.rule.ChartRule;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Severity;
import dev.portolan.lint.rule.Tag;

final class CrdFileWrongKind implements ChartRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "crd-file-wrong-kind",
                "A document in crds/ is not a CustomResourceDefinition",
                Tag.HELM,
                Tag.CORRECTNESS);
    }

    @Override
    public void check(ChartTree chart, Reporter reporter) {
        for (String path : chart.below("crds/")) {
            if (!path.endsWith(".yaml") && !path.endsWith(".yml") && !path.endsWith(".json")) {
                continue;
            }
            for (Node document : chart.yaml(path).documents()) {
                Node kind = document.get("kind");
                Node version = document.get("apiVersion");
                if (document.isMapping() && !kind.is("CustomResourceDefinition")) {
                    reporter.report(
                                    kind,
                                    "crds/ is for CustomResourceDefinitions only, not for "
                                            + kind.text("objects without kind"))
                            .helm(Severity.ERROR, path, "object kind is not 'CustomResourceDefinition'");
                } else if (document.isMapping() && !version.text().startsWith("apiextensions.k8s.io/")) {
                    reporter.report(
                                    version,
                                    "apiVersion of a CustomResourceDefinition begins with apiextensions.k8s.io/")
                            .helm(Severity.ERROR, path, "apiVersion is not in 'apiextensions.k8s.io'");
                }
            }
        }
    }
}
