package dev.portolan.lint.rules.valuesschema;

import dev.portolan.lint.rule.Rule;
import java.util.List;

/** The rules of this family. */
public final class ValuesSchemaRules {
    /** One line each, in the order of the alphabet. */
    public static final List<Rule> ALL = List.of(
            new SchemaBlocksGlobal(),
            new SchemaDefaultMismatch(),
            new SchemaPatternNotPortable(),
            new SchemaPropertyMissing(),
            new ValuesSchemaInvalid(),
            new ValuesViolateSchema(),
            new ValuesViolateSubchartSchema());

    private ValuesSchemaRules() {}
}
