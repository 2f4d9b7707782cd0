package dev.portolan.lint.rules.chartstructure;

import dev.portolan.lint.rule.Rule;
import java.util.List;

/** The rules of this family. */
public final class ChartStructureRules {
    /** One line each, in the order of the alphabet. */
    public static final List<Rule> ALL = List.of(
            new CiValuesDoNotRender(),
            new CrdAndResourceTogether(),
            new CrdFileTemplated(),
            new CrdFileWrongKind(),
            new CrdsDirInvalid(),
            new LibraryChartRendersObjects(),
            new TemplateExtensionInvalid(),
            new TemplatesDirMissing(),
            new ValuesFileMissing());

    private ChartStructureRules() {}
}
