/** What went wrong and where. Start with {@link dev.portolan.core.problem.Problem}. */
@NullMarked
package dev.portolan.core.problem;

import org.jspecify.annotations.NullMarked;
