/** Rules about what is shipped: archives, vendored charts, and the step from the version before. */
@NullMarked
package dev.portolan.lint.rules.packaging;

import org.jspecify.annotations.NullMarked;
