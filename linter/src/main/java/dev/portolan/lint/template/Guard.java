package dev.portolan.lint.template;

import java.util.HashSet;
import java.util.Set;

/**
 * What a condition around a node says of a piece of data.
 *
 * @param path the data
 * @param state what holds there
 */
public record Guard(DataPath path, State state) {
    /** What a condition can tell. */
    public enum State {
        /** It is there, and not empty; so all on the way to it is there too. */
        PRESENT,
        /** It is absent, null, false, zero or empty. */
        EMPTY
    }

    /** What follows if {@code path} is present. */
    static Set<Guard> present(DataPath path) {
        Set<Guard> guards = new HashSet<>();
        for (int length = path.size(); length >= 0; length--) {
            guards.add(new Guard(path.prefix(length), State.PRESENT));
        }
        return guards;
    }

    static Set<Guard> empty(DataPath path) {
        return Set.of(new Guard(path, State.EMPTY));
    }

    static Set<Guard> both(Set<Guard> some, Set<Guard> more) {
        if (some.isEmpty() || more.containsAll(some)) {
            return more;
        } else if (some.containsAll(more)) {
            return some;
        }
        Set<Guard> all = new HashSet<>(some);
        all.addAll(more);
        return all;
    }

    static Set<Guard> common(Set<Guard> some, Set<Guard> more) {
        Set<Guard> common = new HashSet<>(some);
        common.retainAll(more);
        return common;
    }
}
