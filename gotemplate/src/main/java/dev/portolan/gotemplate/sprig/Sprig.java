package dev.portolan.gotemplate.sprig;

import dev.portolan.gotemplate.function.FunctionSet;
import dev.portolan.gotemplate.function.FunctionSet.Entry;
import org.jspecify.annotations.Nullable;

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
    private Sprig() {}

    /** All functions. */
    public static FunctionSet functions() {
        return Sprig::find;
    }

    // Asked in turn and not gathered in a list of sets: each set in a list is a lambda, which costs a start-up.
    private static @Nullable Entry find(String name) {
        Entry found = Strings.find(name);
        found = found != null ? found : Defaults.find(name);
        found = found != null ? found : Dicts.find(name);
        found = found != null ? found : Lists.find(name);
        found = found != null ? found : Words.find(name);
        found = found != null ? found : Numbers.find(name);
        found = found != null ? found : Conversions.find(name);
        found = found != null ? found : Types.find(name);
        found = found != null ? found : Encodings.find(name);
        found = found != null ? found : Hashes.find(name);
        found = found != null ? found : Regexes.find(name);
        found = found != null ? found : Semver.find(name);
        found = found != null ? found : Dates.find(name);
        found = found != null ? found : Paths.find(name);
        found = found != null ? found : Urls.find(name);
        found = found != null ? found : Randoms.find(name);
        return found != null ? found : Network.find(name);
    }
}
