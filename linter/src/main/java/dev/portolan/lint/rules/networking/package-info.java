/** Rules about Services, Ingresses and network policies. Start with {@link dev.portolan.lint.rules.networking.NetworkingRules}. */
@NullMarked
package dev.portolan.lint.rules.networking;

import org.jspecify.annotations.NullMarked;
