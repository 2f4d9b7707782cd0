package dev.portolan.lint.rules.values;

import java.util.List;

/** Globs over paths of values: {@code *} stands for one step, or for all the rest at the end. */
final class Patterns {
    private Patterns() {}

    /** Whether one of {@code patterns}, such as {@code ingress.*}, fits {@code path}. */
    static boolean match(List<String> patterns, ValuePath path) {
        return patterns.stream().anyMatch(pattern -> match(List.of(pattern.split("\\.", -1)), path.steps(), pattern));
    }

    private static boolean match(List<String> pattern, List<String> path, String text) {
        if (pattern.size() > path.size() || pattern.size() < path.size() && !text.endsWith("*")) {
            return false;
        }
        for (int i = 0; i < pattern.size(); i++) {
            if (!pattern.get(i).equals(path.get(i)) && !pattern.get(i).equals("*")) {
                return false;
            }
        }
        return true;
    }
}
