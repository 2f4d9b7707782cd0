/**
 * Finds credentials written as plain text: by the name they stand under, by their form, inside URLs, command lines and
 * configuration files. Start with {@link dev.portolan.lint.secret.SecretDetector}.
 */
@NullMarked
package dev.portolan.lint.secret;

import org.jspecify.annotations.NullMarked;
