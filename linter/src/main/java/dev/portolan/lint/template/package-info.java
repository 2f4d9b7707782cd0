/**
 * What can be told of templates without running them. Start with {@link dev.portolan.lint.template.Templates}, which parses
 * all of a chart.
 */
@NullMarked
package dev.portolan.lint.template;

import org.jspecify.annotations.NullMarked;
