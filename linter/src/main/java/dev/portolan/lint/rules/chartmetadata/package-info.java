/** Rules about Chart.yaml and dependencies. Start with {@link dev.portolan.lint.rules.chartmetadata.ChartMetadataRules}. */
@NullMarked
package dev.portolan.lint.rules.chartmetadata;

import org.jspecify.annotations.NullMarked;
