/** How credentials are told from other settings. Start with {@link dev.portolan.core.secret.SecretNames}. */
@NullMarked
package dev.portolan.core.secret;

import org.jspecify.annotations.NullMarked;
