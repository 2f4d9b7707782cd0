package dev.portolan.core.values;

import java.util.ArrayList;
import java.util.List;

/**
 * The way to a value from the top of the values, as messages show it: {@code image.tag}, {@code hosts[0]}, and
 * {@code labels[app.kubernetes.io/name]} for a key that would not be plain between dots. Stateless.
 */
public final class KeyPath {
    private KeyPath() {}

    /** The text of the keys and positions in {@code steps}. */
    public static String of(List<String> steps) {
        String path = "";
        for (String step : steps) {
            path = child(path, step);
        }
        return path;
    }

    /** The path of the key or position {@code step} below {@code path}. */
    public static String child(String path, String step) {
        if (!isPlain(step)) {
            return path + "[" + step + "]";
        }
        return path.isEmpty() ? step : path + "." + step;
    }

    private static boolean isPlain(String step) {
        boolean digits = true;
        for (int i = 0; i < step.length(); i++) {
            char c = step.charAt(i);
            if (c == '.' || c == '/' || c == '[' || c == ']') {
                return false;
            }
            digits &= c >= '0' && c <= '9';
        }
        return !digits;
    }

    /** The keys and positions in a text that {@link #of} or {@link #child} made. */
    public static List<String> steps(String path) {
        List<String> steps = new ArrayList<>();
        int i = 0;
        while (i < path.length()) {
            int end;
            if (path.charAt(i) == '[') {
                int close = path.indexOf(']', i);
                end = close < 0 ? path.length() : close;
                steps.add(path.substring(i + 1, end));
                end++;
            } else {
                end = i;
                while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
                    end++;
                }
                steps.add(path.substring(i, end));
            }
            i = end < path.length() && path.charAt(end) == '.' ? end + 1 : end;
        }
        return steps;
    }
}
