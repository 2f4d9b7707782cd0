/** Reads charts from directories, archives and memory. Start with {@link dev.portolan.core.source.ChartReader}. */
@NullMarked
package dev.portolan.core.source;

import org.jspecify.annotations.NullMarked;
