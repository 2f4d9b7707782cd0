/**
 * From a chart's defaults and the user's wishes to the values that templates see. Start with
 * {@link dev.portolan.core.values.ValuesMerger}.
 */
@NullMarked
package dev.portolan.core.values;

import org.jspecify.annotations.NullMarked;
