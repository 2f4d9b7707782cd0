/** The functions that templates call. Start with {@link dev.portolan.gotemplate.function.FunctionSet}. */
@NullMarked
package dev.portolan.gotemplate.function;

import org.jspecify.annotations.NullMarked;
