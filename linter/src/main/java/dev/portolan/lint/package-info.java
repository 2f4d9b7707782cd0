/** Lints charts. Start with {@link dev.portolan.lint.Linter}. */
@NullMarked
package dev.portolan.lint;

import org.jspecify.annotations.NullMarked;
