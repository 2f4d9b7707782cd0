/** The model of a chart, and nothing else. Start with {@link dev.portolan.core.chart.Chart}. */
@NullMarked
package dev.portolan.core.chart;

import org.jspecify.annotations.NullMarked;
