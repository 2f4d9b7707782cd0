package dev.portolan.lint.rules.manifestschema;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.schema.SchemaViolation;

final class CustomResourceViolatesShippedCrd implements ReleaseRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "custom-resource-violates-shipped-crd",
                "A custom resource does not match the CRD that the same chart or a dependency ships",
                Tag.CORRECTNESS);
    }

    @Override
    public void check(Release release, Reporter reporter) {
        Definitions definitions = new Definitions(release);
        for (Manifest manifest : release.manifests()) {
            for (SchemaViolation violation : definitions.byShipped(manifest)) {
                reporter.report(violation.node(), violation.message() + " (by the CRD that the chart ships)")
                        .about(manifest)
                        .hint(violation.hint());
            }
        }
    }
}
