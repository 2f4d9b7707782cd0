package dev.portolan.core.render.function;

import dev.portolan.gotemplate.function.FunctionSet;
import dev.portolan.gotemplate.sprig.Sprig;

/**
 * The functions that Helm's templates have: Sprig's and Helm's own.
 *
 * @see <a href="https://helm.sh/docs/chart_template_guide/function_list/">Helm's list</a>
 */
public final class HelmFunctions {
    private static final FunctionSet ALL =
            FunctionSet.of(Sprig.functions(), Crypto.functions(), Encoding::find, Rendering::find);

    private HelmFunctions() {}

    /** All functions. */
    public static FunctionSet functions() {
        return ALL;
    }
}
