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
    private static final FunctionSet ALL = FunctionSet.of(
            Defaults::find,
            Strings::find,
            Words::find,
            Lists::find,
            Dicts::find,
            Numbers::find,
            Conversions::find,
            Types::find,
            Encodings::find,
            Hashes::find,
            Regexes::find,
            Semver::find,
            Dates::find,
            Paths::find,
            Urls::find,
            Randoms::find,
            Network::find);

    private Sprig() {}

    /** All functions. */
    public static FunctionSet functions() {
        return ALL;
    }
}
