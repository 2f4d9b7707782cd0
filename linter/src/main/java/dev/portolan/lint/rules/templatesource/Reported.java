package dev.portolan.lint.rules.templatesource;

import java.util.HashSet;
import java.util.Set;

/** The places that have been reported, for several ways may lead to one. */
final class Reported {
    private final Set<Integer> starts = new HashSet<>();

    /** Whether the place is reported for the first time. */
    boolean isNew(Insertion action) {
        return isNew(action.start());
    }

    boolean isNew(int offset) {
        return starts.add(offset);
    }
}
