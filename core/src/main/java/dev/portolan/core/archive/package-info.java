/** Chart archives: bounded reading, reproducible writing. Start with {@link dev.portolan.core.archive.ChartArchive}. */
@NullMarked
package dev.portolan.core.archive;

import org.jspecify.annotations.NullMarked;
