/** The chart to start from. Start with {@link dev.portolan.core.author.starter.Starter}. */
@NullMarked
package dev.portolan.core.author.starter;

import org.jspecify.annotations.NullMarked;
