package dev.portolan.lint.rules.manifestschema;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.schema.KubernetesSchemas;
import dev.portolan.lint.schema.SchemaViolation;

final class ManifestUnknownField implements ReleaseRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "manifest-unknown-field",
                "An object has a field that the API does not know (typo or wrong nesting)",
                Tag.CORRECTNESS);
    }

    @Override
    public void check(Release release, Reporter reporter) {
        KubernetesSchemas schemas = Schemas.of(release);
        Definitions definitions = new Definitions(release);
        for (Manifest manifest : release.manifests()) {
            for (SchemaViolation violation : definitions.byGiven(manifest)) {
                if (violation.kind() == SchemaViolation.Kind.UNKNOWN_FIELD) {
                    reporter.reportKey(violation.node(), violation.message() + " (by the CRD given)")
                            .about(manifest)
                            .hint(violation.hint());
                }
            }
            for (SchemaViolation violation : Schemas.violations(manifest, schemas)) {
                if (violation.kind() == SchemaViolation.Kind.UNKNOWN_FIELD) {
                    reporter.reportKey(
                                    violation.node(), violation.message() + " (Kubernetes 1." + schemas.minor() + ")")
                            .about(manifest)
                            .hint(violation.hint());
                }
            }
        }
    }
}
