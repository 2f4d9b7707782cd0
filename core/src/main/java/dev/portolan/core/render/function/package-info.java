/** Helm's own template functions. Start with {@link dev.portolan.core.render.function.HelmFunctions}. */
@NullMarked
package dev.portolan.core.render.function;

import org.jspecify.annotations.NullMarked;
