package dev.portolan.lint.template;

import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.TemplateFile;

/** A tree of data that comes from outside of the templates. */
public sealed interface DataRoot {
    /**
     * The values of a chart, as its own templates see them.
     *
     * @param chart the chart
     */
    record Values(ChartTree chart) implements DataRoot {}

    /**
     * The other objects that a template starts with, such as {@code .Release}.
     *
     * @param chart the chart that the template belongs to
     */
    record Builtin(ChartTree chart) implements DataRoot {}

    /**
     * What a call of {@code lookup} found in the cluster: an empty map if nothing. Calls that are written the same find the same.
     *
     * @param file where the call stands
     * @param call the call as it is written
     */
    record Lookup(TemplateFile file, String call) implements DataRoot {}
}
