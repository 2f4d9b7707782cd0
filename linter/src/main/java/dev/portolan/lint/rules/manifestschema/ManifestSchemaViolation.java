package dev.portolan.lint.rules.manifestschema;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.schema.KubernetesSchemas;
import dev.portolan.lint.schema.SchemaViolation;

final class ManifestSchemaViolation implements ReleaseRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "manifest-schema-violation",
                "An object does not match the Kubernetes API schema of the target version",
                Tag.CORRECTNESS);
    }

    @Override
    public void check(Release release, Reporter reporter) {
        KubernetesSchemas schemas = Schemas.of(release);
        Definitions definitions = new Definitions(release);
        for (Manifest manifest : release.manifests()) {
            for (SchemaViolation violation : definitions.byGiven(manifest)) {
                if (violation.kind() != SchemaViolation.Kind.UNKNOWN_FIELD) {
                    reporter.report(violation.node(), violation.message() + " (by the CRD given)")
                            .about(manifest)
                            .hint(violation.hint());
                }
            }
            for (SchemaViolation violation : Schemas.violations(manifest, schemas)) {
                if (violation.kind() != SchemaViolation.Kind.UNKNOWN_FIELD && !Schemas.hasRuleOfItsOwn(violation)) {
                    reporter.report(violation.node(), violation.message() + " (Kubernetes 1." + schemas.minor() + ")")
                            .about(manifest)
                            .hint(violation.hint());
                }
            }
            if (Schemas.isUnknownKind(manifest, schemas)) {
                String versions = String.join(", ", schemas.apiVersionsOf(manifest.kind()));
                reporter.report(
                                manifest,
                                "Kubernetes 1." + schemas.minor() + " has no kind " + manifest.kind() + " in "
                                        + manifest.apiVersion())
                        .hint(versions.isEmpty() ? "check the kind's spelling" : "write apiVersion: " + versions);
            }
        }
    }
}
