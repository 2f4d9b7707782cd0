/** Rules about objects that refer to one another. Start with {@link dev.portolan.lint.rules.crossresource.CrossResourceRules}. */
@NullMarked
package dev.portolan.lint.rules.crossresource;

import org.jspecify.annotations.NullMarked;
