package dev.portolan.lint.rules.chartmetadata;

import dev.portolan.lint.rule.Rule;
import java.util.List;

/** The rules of this family. */
public final class ChartMetadataRules {
    /** One line each, in the order of the alphabet. */
    public static final List<Rule> ALL = List.of(
            new ArtifacthubImagesDrift(),
            new ChartAnnotationNotString(),
            new ChartApiVersionInvalid(),
            new ChartIconMissing(),
            new ChartIconUrlInvalid(),
            new ChartKubeVersionInvalid(),
            new ChartMaintainerInvalid(),
            new ChartNameFormat(),
            new ChartNameMissing(),
            new ChartSourceUrlInvalid(),
            new ChartTypeInvalid(),
            new ChartUnknownField(),
            new ChartVersionInvalid(),
            new ChartVersionMissing(),
            new ChartVersionNotStrictSemver(),
            new ChartVersionNotString(),
            new ChartYamlInvalid(),
            new ChartYamlMissing(),
            new DependenciesOnV1Chart(),
            new DependencyConditionNotBoolean(),
            new DependencyDuplicate(),
            new DependencyEntryInvalid(),
            new DependencyLockOutOfSync(),
            new DependencyNotVendored(),
            new DependencyUndeclared());

    private ChartMetadataRules() {}
}
