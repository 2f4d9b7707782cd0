package dev.portolan.lint;

import dev.portolan.lint.rule.Rule;
import dev.portolan.lint.rules.chartmetadata.ChartMetadataRules;
import dev.portolan.lint.rules.chartstructure.ChartStructureRules;
import dev.portolan.lint.rules.crossresource.CrossResourceRules;
import dev.portolan.lint.rules.deprecation.DeprecationRules;
import dev.portolan.lint.rules.manifestschema.ManifestSchemaRules;
import dev.portolan.lint.rules.networking.NetworkingRules;
import dev.portolan.lint.rules.packaging.PackagingRules;
import dev.portolan.lint.rules.rbac.RbacRules;
import dev.portolan.lint.rules.secrets.SecretsRules;
import dev.portolan.lint.rules.storage.StorageRules;
import dev.portolan.lint.rules.templatesource.TemplateSourceRules;
import dev.portolan.lint.rules.values.ValuesRules;
import dev.portolan.lint.rules.valuesschema.ValuesSchemaRules;
import dev.portolan.lint.rules.workload.WorkloadRules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All rules, family by family. Immutable. */
public final class Rules {
    private static final Map<String, List<Rule>> FAMILIES = new LinkedHashMap<>();

    static {
        FAMILIES.put("rbac", RbacRules.ALL);
        FAMILIES.put("networking", NetworkingRules.ALL);
        FAMILIES.put("storage", StorageRules.ALL);
        FAMILIES.put("deprecation", DeprecationRules.ALL);
        FAMILIES.put("manifest-schema", ManifestSchemaRules.ALL);
        FAMILIES.put("cross-resource", CrossResourceRules.ALL);
        FAMILIES.put("chart-metadata", ChartMetadataRules.ALL);
        FAMILIES.put("chart-structure", ChartStructureRules.ALL);
        FAMILIES.put("secrets", SecretsRules.ALL);
        FAMILIES.put("values", ValuesRules.ALL);
        FAMILIES.put("values-schema", ValuesSchemaRules.ALL);
        FAMILIES.put("packaging", PackagingRules.ALL);
        FAMILIES.put("workload", WorkloadRules.ALL);
        FAMILIES.put("template-source", TemplateSourceRules.ALL);
    }

    private static final Map<String, Rule> BY_ID = new LinkedHashMap<>();

    static {
        FAMILIES.values()
                .forEach(rules -> rules.forEach(rule -> BY_ID.put(rule.info().id(), rule)));
    }

    private Rules() {}

    /** The rules of each family, by the family's name. */
    public static Map<String, List<Rule>> families() {
        return Collections.unmodifiableMap(FAMILIES);
    }

    /** All rules. */
    public static List<Rule> all() {
        return new ArrayList<>(BY_ID.values());
    }

    /** The rule of this id. */
    public static Optional<Rule> find(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }
}
