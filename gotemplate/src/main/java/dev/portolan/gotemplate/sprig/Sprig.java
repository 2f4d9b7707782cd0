package dev.portolan.gotemplate.sprig;

import dev.portolan.gotemplate.function.FunctionSet;

/**
 * The functions of Sprig 3.3.0's text map that are safe for charts: all but {@code env} and {@code expandenv}, which read
 * the process's environment, and the certificate, key and password makers, which need a cryptographic library.
 *
 * <pre>{@code
 * FunctionSet functions = Sprig.functions();
 * }</pre>
 *
 * @see <a href="https://masterminds.github.io/sprig/">Sprig</a>
 */
public final class Sprig {
    private static final FunctionSet ALL = Defaults.functions()
            .plus(Strings.functions())
            .plus(Words.functions())
            .plus(Lists.functions())
            .plus(Dicts.functions())
            .plus(Numbers.functions())
            .plus(Conversions.functions())
            .plus(Types.functions())
            .plus(Encodings.functions())
            .plus(Hashes.functions())
            .plus(Regexes.functions())
            .plus(Semver.functions())
            .plus(Dates.functions())
            .plus(Paths.functions())
            .plus(Urls.functions())
            .plus(Randoms.functions())
            .plus(Network.functions());

    private Sprig() {}

    /** All functions. */
    public static FunctionSet functions() {
        return ALL;
    }
}
