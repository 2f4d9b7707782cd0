/** Writes what the linter found. Start with {@link dev.portolan.lint.report.Reports}. */
@NullMarked
package dev.portolan.lint.report;

import org.jspecify.annotations.NullMarked;
