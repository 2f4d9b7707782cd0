/** The reference charts against the real Helm. Start with {@link dev.portolan.charts.ReferenceChartsTest}. */
@NullMarked
package dev.portolan.charts;

import org.jspecify.annotations.NullMarked;
