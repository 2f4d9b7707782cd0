/** Rules about Chart.yaml and dependencies. Start with {@link dev.portolan.lint.rules.metadata.ChartMetadataRules}. */
@NullMarked
package dev.portolan.lint.rules.metadata;

import org.jspecify.annotations.NullMarked;
