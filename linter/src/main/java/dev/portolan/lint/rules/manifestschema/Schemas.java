package dev.portolan.lint.rules.manifestschema;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.schema.ApiLifecycle;
import dev.portolan.lint.schema.KubernetesSchemas;
import dev.portolan.lint.schema.ObjectType;
import dev.portolan.lint.schema.SchemaValidator;
import dev.portolan.lint.schema.SchemaViolation;
import java.util.List;
import java.util.Set;

/** What the rules about API schemas share. */
final class Schemas {
    private static final Set<String> PORTS =
            Set.of("containerPort", "hostPort", "port", "targetPort", "nodePort", "number");
    private static final Set<String> QUANTITIES = Set.of("limits", "requests");
    private static final Set<String> TEXTS = Set.of("labels", "annotations", "data", "stringData");

    private Schemas() {}

    /** The schemas of the scenario's Kubernetes version, or the newest ones. */
    static KubernetesSchemas of(Release release) {
        String version = release.scenario().kubeVersion();
        return version == null ? KubernetesSchemas.newest() : KubernetesSchemas.of(version);
    }

    /** What is wrong with an object of a built-in kind; nothing if its kind is not built in. */
    static List<SchemaViolation> violations(Manifest manifest, KubernetesSchemas schemas) {
        ObjectType type = schemas.kind(manifest.apiVersion(), manifest.kind());
        return type == null ? List.of() : new SchemaValidator(schemas).validate(manifest.root(), type);
    }

    /** Whether a group of Kubernetes' own has no such kind, and never had. */
    static boolean isUnknownKind(Manifest manifest, KubernetesSchemas schemas) {
        String apiVersion = manifest.apiVersion();
        return !manifest.kind().isEmpty()
                && !manifest.kind().endsWith("List")
                && schemas.kind(apiVersion, manifest.kind()) == null
                && schemas.ownsGroup(apiVersion)
                && ApiLifecycle.find(apiVersion, manifest.kind()) == null
                && KubernetesSchemas.newest().kind(apiVersion, manifest.kind()) == null;
    }

    /** Whether a more telling rule reports the same fault. */
    static boolean hasRuleOfItsOwn(SchemaViolation violation) {
        Node node = violation.node();
        String parent = node.parent() == null ? "" : node.parent().key();
        return switch (violation.kind()) {
            case WRONG_TYPE -> TEXTS.contains(parent) || node.path().matches(".*\\.env\\[\\d+]\\.value");
            case WRONG_VALUE ->
                PORTS.contains(node.key()) && node.isNumber()
                        || QUANTITIES.contains(parent)
                        || node.key().equals("sizeLimit");
            case MISSING_FIELD -> node.path().equals("spec.selector");
            case UNKNOWN_FIELD -> false;
        };
    }
}
