/** Go's values as Java objects. Start with {@link dev.portolan.gotemplate.value.Kind}. */
@NullMarked
package dev.portolan.gotemplate.value;

import org.jspecify.annotations.NullMarked;
