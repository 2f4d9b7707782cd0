/** Rules about the files of a chart. Start with {@link dev.portolan.lint.rules.structure.ChartStructureRules}. */
@NullMarked
package dev.portolan.lint.rules.structure;

import org.jspecify.annotations.NullMarked;
