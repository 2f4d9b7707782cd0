package dev.portolan.lint.rules.manifestschema;

import dev.portolan.lint.rule.Draft;
import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Severity;
import dev.portolan.lint.rule.Tag;

final class ResourcePolicyUnknown implements ManifestRule {
    private static final String POLICY = "helm.sh/resource-policy";

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "resource-policy-unknown",
                "helm.sh/resource-policy has another value than keep, or sits inside a List where it is ignored",
                Tag.HELM,
                Tag.UPGRADE);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        Node policy = manifest.annotations().get(POLICY);
        if (!policy.isAbsent() && !policy.is("keep")) {
            reporter.report(policy, "Helm knows no resource policy " + policy.text("null") + ", only keep");
        }
        if (manifest.isA("List")) {
            for (Node item : manifest.root().get("items").items()) {
                Node inner = item.at("metadata", "annotations", POLICY);
                if (!inner.isAbsent()) {
                    Draft draft =
                            reporter.report(inner, "Helm does not see the resource policy of an object in a List");
                    draft.hint("write the object as a document of its own");
                    if (manifest.isHelmLinted()) {
                        draft.helm(
                                Severity.ERROR,
                                manifest.template(),
                                "annotation 'helm.sh/resource-policy' within List objects are ignored");
                    }
                }
            }
        }
    }
}
