/** The Sprig function library, one file per family. Start with {@link dev.portolan.gotemplate.sprig.Sprig}. */
@NullMarked
package dev.portolan.gotemplate.sprig;

import org.jspecify.annotations.NullMarked;
