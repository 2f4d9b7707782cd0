package dev.portolan.lint.rules.values;

import dev.portolan.lint.rule.Rule;
import java.util.List;

/** The rules of this family. */
public final class ValuesRules {
    /** One line each, in the order of the alphabet. */
    public static final List<Rule> ALL = List.of(
            new ValuesAliasIgnored(),
            new ValuesDuplicateKey(),
            new ValuesNilDerefRisk(),
            new ValuesOverrideUnknownKey(),
            new ValuesReservedKeyMisused(),
            new ValuesUndefined(),
            new ValuesUnknownSubchartKey(),
            new ValuesUnused(),
            new ValuesYamlInvalid(),
            new YamlAnchorInvalid());

    private ValuesRules() {}
}
