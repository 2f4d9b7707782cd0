/** Compose files and the charts made from them. Start with {@link dev.portolan.core.compose.ComposeImport}. */
@NullMarked
package dev.portolan.core.compose;

import org.jspecify.annotations.NullMarked;
