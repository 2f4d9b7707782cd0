package dev.portolan.lint.rules.manifestschema;

import dev.portolan.lint.rule.Rule;
import java.util.List;

/** The rules of this family. */
public final class ManifestSchemaRules {
    /** One line each, in the order of the alphabet. */
    public static final List<Rule> ALL = List.of(
            new ConfigKeyNameInvalid(),
            new CustomResourceViolatesShippedCrd(),
            new HookAnnotationInvalid(),
            new InvalidCronSchedule(),
            new InvalidEnvName(),
            new InvalidImageReference(),
            new InvalidLabel(),
            new InvalidObjectName(),
            new InvalidPort(),
            new InvalidQuantity(),
            new ManifestDuplicateKey(),
            new ManifestIncompleteIdentity(),
            new ManifestSchemaUnknown(),
            new ManifestSchemaViolation(),
            new ManifestUnknownField(),
            new ManifestYamlInvalid(),
            new MetadataValueNotString(),
            new NoValueMarker(),
            new ResourcePolicyUnknown(),
            new SelectorMissing());

    private ManifestSchemaRules() {}
}
