/** Rules about credentials in plain text. Start with {@link dev.portolan.lint.rules.secrets.SecretsRules}. */
@NullMarked
package dev.portolan.lint.rules.secrets;

import org.jspecify.annotations.NullMarked;
