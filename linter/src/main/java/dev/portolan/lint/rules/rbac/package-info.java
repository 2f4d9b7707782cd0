/** Rules about roles and who has them. Start with {@link dev.portolan.lint.rules.rbac.RbacRules}. */
@NullMarked
package dev.portolan.lint.rules.rbac;

import org.jspecify.annotations.NullMarked;
