/** Charts written in Java. Start with {@link dev.portolan.core.author.ChartBuilder}. */
@NullMarked
package dev.portolan.core.author;

import org.jspecify.annotations.NullMarked;
