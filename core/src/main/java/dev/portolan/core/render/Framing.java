package dev.portolan.core.render;

import java.util.List;

/**
 * What of a rendered chart is printed. Immutable.
 *
 * @param crds whether the files of crds/ come first
 * @param hooks whether hooks come last
 * @param tests whether test hooks are among them
 * @param only patterns of templates below their chart, such as {@code templates/*.yaml}; empty for all
 */
public record Framing(Part crds, Part hooks, Part tests, List<String> only) {
    /** Whether a part is printed. */
    public enum Part {
        /** It is. */
        SHOWN,
        /** It is not. */
        HIDDEN
    }

    public Framing {
        only = List.copyOf(only);
    }

    /** As {@code helm template} without options: no CRDs, all hooks. */
    public static Framing standard() {
        return new Framing(Part.HIDDEN, Part.SHOWN, Part.SHOWN, List.of());
    }

    /** The same with the files of crds/: {@code --include-crds}. */
    public Framing withCrds() {
        return new Framing(Part.SHOWN, hooks, tests, only);
    }

    /** The same without hooks: {@code --no-hooks}. */
    public Framing withoutHooks() {
        return new Framing(crds, Part.HIDDEN, tests, only);
    }

    /** The same without test hooks: {@code --skip-tests}. */
    public Framing withoutTests() {
        return new Framing(crds, hooks, Part.HIDDEN, only);
    }

    /** The same with some templates only: {@code --show-only}. */
    public Framing showOnly(List<String> patterns) {
        return new Framing(crds, hooks, tests, patterns);
    }
}
