/** Rules about what Kubernetes and Helm have left behind. Start with {@link dev.portolan.lint.rules.deprecation.DeprecationRules}. */
@NullMarked
package dev.portolan.lint.rules.deprecation;

import org.jspecify.annotations.NullMarked;
