/** Go's {@code fmt} and {@code strconv}. Start with {@link dev.portolan.gotemplate.format.GoFormat}. */
@NullMarked
package dev.portolan.gotemplate.format;

import org.jspecify.annotations.NullMarked;
