/** From a chart and values to what Helm would install. Start with {@link dev.portolan.core.render.Renderer}. */
@NullMarked
package dev.portolan.core.render;

import org.jspecify.annotations.NullMarked;
