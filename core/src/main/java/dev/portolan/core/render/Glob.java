package dev.portolan.core.render;

import dev.portolan.gotemplate.regex.GoRegex;
import dev.portolan.gotemplate.regex.RegexException;

/**
 * A file pattern as {@code .Files.Glob} reads it: {@code *} and {@code ?} stop at slashes, {@code **} does not,
 * {@code [abc]}, {@code [!a-z]}, {@code {one,two}}, backslash. Immutable.
 *
 * @see <a href="https://github.com/gobwas/glob">gobwas/glob</a>
 */
public final class Glob {
    private static final String DOT_IS_ALL = "(?s)";

    private final GoRegex pattern;

    private Glob(GoRegex pattern) {
        this.pattern = pattern;
    }

    /** The pattern {@code text}; one that is malformed matches everything, as in Helm. */
    public static Glob compile(String text) {
        try {
            return new Glob(GoRegex.compile(DOT_IS_ALL + translate(text, ".*")));
        } catch (RegexException e) {
            return new Glob(GoRegex.compile(DOT_IS_ALL + ".*"));
        }
    }

    /** A pattern of a path, in which two stars mean no more than one; one that is malformed matches nothing. */
    static Glob path(String text) {
        String escaped = text.replace("{", "\\{").replace("}", "\\}");
        try {
            return new Glob(GoRegex.compile(DOT_IS_ALL + translate(escaped, "[^/]*")));
        } catch (RegexException e) {
            return new Glob(GoRegex.compile("[^\\x00-\\x{10FFFF}]"));
        }
    }

    /** Whether the pattern takes all of {@code name}. */
    public boolean matches(String name) {
        return pattern.matches(name);
    }

    private static String translate(String glob, String twoStars) {
        StringBuilder regex = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            switch (c) {
                case '*' -> {
                    int stars = 1;
                    while (i + 1 < glob.length() && glob.charAt(i + 1) == '*') {
                        i++;
                        stars++;
                    }
                    regex.append(stars > 1 ? twoStars : "[^/]*");
                }
                case '?' -> regex.append("[^/]");
                case '{' -> {
                    depth++;
                    regex.append("(?:");
                }
                case '}' -> {
                    depth--;
                    regex.append(')');
                }
                case ',' -> regex.append(depth > 0 ? "|" : ",");
                case '[' -> {
                    int close = glob.indexOf(']', i + 1);
                    if (close < 0) {
                        return "(";
                    }
                    String set = glob.substring(i + 1, close);
                    boolean negated = set.startsWith("!");
                    regex.append(negated ? "[^" : "[");
                    regex.append((negated ? set.substring(1) : set)
                            .replace("\\", "\\\\")
                            .replace("^", "\\^"));
                    regex.append(']');
                    i = close;
                }
                case '\\' -> {
                    if (i + 1 < glob.length()) {
                        i++;
                        regex.append(GoRegex.quoteMeta(String.valueOf(glob.charAt(i))));
                    }
                }
                default -> regex.append(GoRegex.quoteMeta(String.valueOf(c)));
            }
        }
        return regex.toString();
    }
}
