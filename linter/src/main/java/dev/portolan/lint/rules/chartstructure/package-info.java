/** Rules about the files of a chart. Start with {@link dev.portolan.lint.rules.chartstructure.ChartStructureRules}. */
@NullMarked
package dev.portolan.lint.rules.chartstructure;

import org.jspecify.annotations.NullMarked;
