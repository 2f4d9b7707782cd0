package dev.portolan.gotemplate.function;

import org.jspecify.annotations.Nullable;

/** What runs when a template calls a function. Implementations hold no state and are safe for use by many threads. */
@FunctionalInterface
public interface TemplateFunction {
    /**
     * Computes the result.
     *
     * @param call the arguments, already checked against the function's {@link Signature} and converted to its types
     * @return a value in the terms of {@link dev.portolan.gotemplate.value.Kind}
     * @throws FunctionException if the function returns an error, in Go's words
     */
    @Nullable
    Object call(Call call);
}
