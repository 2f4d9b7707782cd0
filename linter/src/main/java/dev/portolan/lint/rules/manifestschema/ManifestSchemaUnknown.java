package dev.portolan.lint.rules.manifestschema;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.schema.ApiLifecycle;
import dev.portolan.lint.schema.KubernetesSchemas;
import java.util.List;

final class ManifestSchemaUnknown implements ReleaseRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.info(
                "manifest-schema-unknown",
                "No schema is known for the object, so it was not validated",
                Tag.CORRECTNESS);
    }

    @Override
    public void check(Release release, Reporter reporter) {
        KubernetesSchemas schemas = Schemas.of(release);
        Definitions definitions = new Definitions(release);
        List<String> ignored = reporter.settings().strings("ignoreKinds", List.of());
        for (Manifest manifest : release.manifests()) {
            String apiVersion = manifest.apiVersion();
            String kind = manifest.kind();
            if (!apiVersion.isEmpty()
                    && !kind.isEmpty()
                    && !ignored.contains(kind)
                    && !schemas.ownsGroup(apiVersion)
                    && ApiLifecycle.find(apiVersion, kind) == null
                    && !definitions.know(manifest)) {
                reporter.report(
                                manifest,
                                "no schema is known for " + kind + " in " + apiVersion
                                        + ", so the object was not validated")
                        .hint("give its CRD with --crds, or name the kind in ignoreKinds");
            }
        }
    }
}
