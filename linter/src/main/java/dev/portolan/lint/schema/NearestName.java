package dev.portolan.lint.schema;

import java.util.Collection;
import java.util.Locale;

/** Finds the name that somebody meant. */
final class NearestName {
    private NearestName() {}

    /** The candidate that differs least from {@code name}, or an empty string if all differ in a third of it or more. */
    static String of(String name, Collection<String> candidates) {
        String best = "";
        int least = Math.max(2, name.length() / 3 + 1);
        for (String candidate : candidates) {
            int distance = distance(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return best;
    }

    /** The edits (insert, delete, replace) between two texts: Levenshtein's distance. */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replace, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
