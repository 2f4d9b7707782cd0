package dev.portolan.core.source;

import java.util.ArrayList;
import java.util.List;

/**
 * Go's {@code filepath.Match} on a system with forward slashes: {@code *} and {@code ?} do not cross a slash,
 * {@code [a-z]} and {@code [^a]} are classes, a backslash escapes. Immutable; time is linear in pattern × name.
 *
 * @see <a href="https://pkg.go.dev/path/filepath#Match">filepath.Match</a>
 */
final class PathPattern {
    private static final int STAR = -1;
    private static final int ANY = -2;
    private static final int BAD = -3;

    /** The class with index n is CLASS - n. */
    private static final int CLASS = -4;

    private final int[] tokens;
    private final List<CharacterClass> classes;

    private PathPattern(int[] tokens, List<CharacterClass> classes) {
        this.tokens = tokens;
        this.classes = classes;
    }

    private static final class CharacterClass {
        private final boolean negated;
        private final int[] bounds;

        CharacterClass(boolean negated, int[] bounds) {
            this.negated = negated;
            this.bounds = bounds;
        }

        boolean contains(int c) {
            boolean found = false;
            for (int i = 0; i < bounds.length; i += 2) {
                found |= bounds[i] <= c && c <= bounds[i + 1];
            }
            return found != negated;
        }
    }

    /** The compiled pattern; a mistake in it matches nothing. */
    static PathPattern compile(String pattern) {
        int[] points = pattern.codePoints().toArray();
        List<Integer> tokens = new ArrayList<>();
        List<CharacterClass> classes = new ArrayList<>();
        int i = 0;
        while (i < points.length) {
            int c = points[i++];
            if (c == '*') {
                tokens.add(STAR);
            } else if (c == '?') {
                tokens.add(ANY);
            } else if (c == '\\') {
                tokens.add(i < points.length ? points[i++] : BAD);
            } else if (c == '[') {
                i = characterClass(points, i, classes);
                tokens.add(i < 0 ? BAD : CLASS - classes.size() + 1);
                if (i < 0) {
                    break;
                }
            } else {
                tokens.add(c);
            }
        }
        return new PathPattern(array(tokens), List.copyOf(classes));
    }

    private static int[] array(List<Integer> numbers) {
        int[] array = new int[numbers.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = numbers.get(i);
        }
        return array;
    }

    /** Reads from after the bracket; gives the index after the class, or -1 if it is malformed. */
    private static int characterClass(int[] points, int start, List<CharacterClass> classes) {
        int i = start;
        boolean negated = i < points.length && points[i] == '^';
        i = negated ? i + 1 : i;
        List<Integer> bounds = new ArrayList<>();
        while (true) {
            if (i < points.length && points[i] == ']' && !bounds.isEmpty()) {
                int[] all = array(bounds);
                classes.add(new CharacterClass(negated, all));
                return i + 1;
            }
            int low = i;
            i = bound(points, i);
            if (i < 0) {
                return -1;
            }
            bounds.add(points[i - 1]);
            if (points[i] == '-') {
                low = i + 1;
                i = bound(points, low);
                if (i < 0) {
                    return -1;
                }
            }
            bounds.add(points[i - 1]);
        }
    }

    /** The index after a bound of a range, which must not be the pattern's end, or -1. */
    private static int bound(int[] points, int start) {
        int i = start;
        if (i >= points.length || points[i] == '-' || points[i] == ']') {
            return -1;
        }
        if (points[i] == '\\') {
            i++;
        }
        return i + 1 < points.length ? i + 1 : -1;
    }

    /** Whether the whole of {@code name} matches. */
    boolean matches(String name) {
        int[] text = name.codePoints().toArray();
        int t = 0;
        int p = 0;
        int starToken = -1;
        int starText = 0;
        while (t < text.length) {
            if (p < tokens.length && tokens[p] == STAR) {
                starToken = p++;
                starText = t;
            } else if (p < tokens.length && matches(p, text[t])) {
                p++;
                t++;
            } else if (starToken >= 0 && text[starText] != '/') {
                p = starToken + 1;
                t = ++starText;
            } else {
                return false;
            }
        }
        while (p < tokens.length && tokens[p] == STAR) {
            p++;
        }
        return p == tokens.length;
    }

    private boolean matches(int position, int c) {
        int token = tokens[position];
        if (token == ANY) {
            return c != '/';
        } else if (token <= CLASS) {
            return classes.get(CLASS - token).contains(c);
        }
        return token == c;
    }

    /** Whether Go finds a mistake in the pattern. */
    boolean isMalformed() {
        for (int token : tokens) {
            if (token == BAD) {
                return true;
            }
        }
        return false;
    }
}
