/** The Maven plugin: parameters to a task, its result to log and build. Start with {@link ChartMojo}. */
@NullMarked
package dev.portolan.maven;

import org.jspecify.annotations.NullMarked;
