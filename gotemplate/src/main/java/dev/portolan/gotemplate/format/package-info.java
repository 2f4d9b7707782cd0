/** Go's {@code fmt}, {@code strconv} and {@code encoding/json}. Start with {@link dev.portolan.gotemplate.format.GoFormat}. */
@NullMarked
package dev.portolan.gotemplate.format;

import org.jspecify.annotations.NullMarked;
